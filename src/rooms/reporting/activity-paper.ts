import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { sectorWord, sessionText } from '#rooms/programmes/index.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import type { Activity } from './activity.reads.ts';
import { basisOf, breakdownsOf, participantsText, resultsOf } from './activity-words.ts';
import { FEWEST } from './small-cells.rules.ts';

type ReportData = Parameters<typeof renderPdf<'report'>>[1];

/**
 * The activity report of a call as PDF, every figure from the records. The public one joins groups below five people and
 * leaves out test marks of fewer.
 */
export function reportPdf(ctx: Ctx, activity: Activity, { forPublic }: { forPublic: boolean }): Promise<Uint8Array> {
  return renderPdf(
    'report',
    // Official paper is Indonesian whatever language its reader has chosen on the screen.
    inLocale('id', () => reportData(ctx, activity, forPublic)),
  );
}

function reportData(ctx: Ctx, activity: Activity, forPublic: boolean): ReportData {
  const { call, note, delivery, participants } = activity;
  const { office } = ctx;
  const { test } = delivery;
  const speakers = call.team.filter(({ role }) => role === 'speaker').map(({ name }) => name);
  const breakdowns = breakdownsOf(activity, forPublic);
  return {
    office,
    day: dayOf(ctx.now),
    printedAt: ctx.now,
    activity: call.title,
    background: [m.reporting_report_background({ audience: call.audience, places: formatNumber(call.capacity) })],
    legalBasis: basisOf(activity),
    aims: [call.purpose, ...(call.benefits ? [m.reporting_report_benefits({ benefits: call.benefits })] : [])],
    scope: [scopeText(activity)],
    sessions: call.sessions.map((session) => ({
      when: sessionText(session),
      place: [session.place, session.address].filter(Boolean).join(', '),
      topic: session.title || call.title,
      speaker: speakers.join(', ') || '–',
      present: delivery.present.get(session.id),
    })),
    participants,
    participantsLead: [
      participantsText(activity),
      forPublic ? m.reporting_report_public_note({ fewest: FEWEST }) : m.reporting_report_registry_note(),
    ],
    breakdowns,
    process: note.process.length > 0 ? note.process : [m.reporting_report_no_words()],
    test: test && (!forPublic || test.pairs >= FEWEST) ? test : undefined,
    results: [
      ...resultsOf(activity),
      ...(test ? [] : [{ label: m.reporting_report_test(), value: m.reporting_report_no_test() }]),
    ],
    budget: [],
    budgetNote: m.reporting_report_no_budget(),
    obstacles: note.obstacles.length > 0 ? note.obstacles : [m.reporting_report_no_words()],
    followUp: followUpOf(activity),
    closing: [m.reporting_report_closing({ day: formatDate(dayOf(ctx.now)) })],
    // The attachments name people.
    attachments: forPublic ? [] : attachmentsOf(activity),
    signer: {
      position: m.reporting_report_signer(),
      name: office.headName,
      rank: office.headRank,
      nip: office.headNip,
    },
  };
}

/** Meetings, lesson hours of 45 minutes, and for whom. */
function scopeText({ call }: Activity): string {
  const hours = call.sessions.reduce((sum, { lessonHours }) => sum + lessonHours, 0);
  const sectors = call.sectors.map(sectorWord).join(', ') || m.reporting_report_all_sectors();
  return m.reporting_report_scope({
    meetings: formatNumber(call.sessions.length),
    hours: formatNumber(hours),
    sectors,
  });
}

/** What people wrote, and how many participants have a next step on record. */
function followUpOf({ note, delivery, participants }: Activity): string[] {
  const written = note.followUp.length > 0 ? note.followUp : [m.reporting_report_no_words()];
  if (delivery.nextStep === undefined) return written;
  const counts = { n: formatNumber(delivery.nextStep), all: formatNumber(participants) };
  return [...written, m.reporting_report_steps_recorded(counts)];
}

function attachmentsOf({ delivery, participants, outcome }: Activity): string[] {
  return [
    ...(participants > 0 ? [m.reporting_report_attachment_participants()] : []),
    ...(delivery.present.size > 0 ? [m.reporting_report_attachment_attendance()] : []),
    ...(outcome ? [m.reporting_report_attachment_decision()] : []),
  ];
}
