import { dayOf, hourOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import { formatDay, formatNumber, formatRupiah } from '#ui/format.ts';
import { m } from '#words';
import { outcomeDays } from './event/sales.rules.ts';
import { type EventView, readEvent, standingOf, sumsOfAll, sumsOfDay } from './event-view.ts';
import { countFirstTimers } from './first-timers.ts';

/** Cards of all exhibitors: name, business, stall; the QR opens the exhibitor for a signed-in officer, who notes the coming. */
export async function exhibitorCards(ctx: Ctx, view: EventView): Promise<PaperKinds['cards']> {
  const today = dayOf(ctx.now);
  return {
    office: ctx.office,
    day: today,
    activity: view.call.title,
    firstDay: view.days[0]?.day ?? today,
    lastDay: view.days.at(-1)?.day ?? today,
    people: standingOf(view).map(({ id, ownerName, businessName, stall }) => ({
      name: ownerName,
      business: businessName,
      code: stall ?? '',
      url: `${ctx.office.baseUrl}/kerja/program/${view.call.id}/pameran/lapak/${id}`,
    })),
  };
}

/** The report of an exhibition, from what was noted. Sums only; nobody's own figure stands in it. */
export async function eventReport(ctx: Ctx, callId: string): Promise<PaperKinds['report']> {
  const view = await readEvent(ctx, callId);
  const standing = standingOf(view);
  const [areas, first] = await Promise.all([
    listAreas(ctx),
    countFirstTimers(
      ctx,
      view.event,
      standing.map(({ businessId }) => businessId),
    ),
  ]);
  const { office } = ctx;
  return inLocale('id', () => ({
    office,
    day: dayOf(ctx.now),
    printedAt: ctx.now,
    activity: view.call.title,
    background: [view.call.purpose],
    legalBasis: [],
    aims: [],
    scope: [m.exhibitions_report_scope({ audience: view.call.audience })],
    sessions: view.days.map(({ day, startsAt, endsAt }) => ({
      when: `${formatDay(day)}, ${hourOf(startsAt)}–${hourOf(endsAt)}`,
      place: view.call.sessions[0]?.place ?? '',
      topic: m.exhibitions_report_topic(),
      speaker: '–',
      present: view.arrivals.filter((one) => one.day === day && one.came).length,
    })),
    participants: standing.length,
    participantsLead: [
      m.exhibitions_report_lead({ stalls: view.stalls.length, first: first.first, share: view.event.firstShare }),
    ],
    breakdowns: breakdownsOf(view, areas, first),
    process: [m.exhibitions_report_process({ seed: view.event.seed ?? '–', n: view.event.rotationMonths })],
    results: resultsOf(ctx, view),
    budget: [],
    budgetNote: m.exhibitions_report_budget(),
    obstacles: obstaclesOf(ctx, view),
    followUp: [m.exhibitions_report_follow_up()],
    closing: [],
    attachments: [],
    signer: {
      position: m.exhibitions_report_signer({ office: office.officeName }),
      name: office.headName,
      rank: office.headRank,
      nip: office.headNip,
    },
  }));
}

function breakdownsOf(view: EventView, areas: readonly Area[], first: { first: number; all: number }) {
  const standing = standingOf(view);
  const districts = areas.filter(({ level }) => level === 'district');
  return [
    {
      title: m.exhibitions_report_by_district(),
      rows: districts.map(({ code, name }) => ({
        label: name,
        count: standing.filter(({ area }) => area === code || area.startsWith(`${code}.`)).length,
      })),
    },
    {
      title: m.exhibitions_report_by_first(),
      rows: [
        { label: m.exhibitions_report_first(), count: first.first },
        { label: m.exhibitions_report_before(), count: first.all - first.first },
      ],
    },
  ];
}

function resultsOf(ctx: Ctx, view: EventView) {
  const all = sumsOfAll(view, ctx.now);
  const days = view.days.map(({ day }) => {
    const sums = sumsOfDay(view, day);
    return {
      label: m.exhibitions_report_day({ day: formatDay(day) }),
      value: m.exhibitions_report_sold({
        amount: formatRupiah(sums.amount),
        told: sums.told,
        withheld: sums.withheld,
        missing: sums.missing,
      }),
    };
  });
  const later = outcomeDays.flatMap((afterDays) => {
    const asked = view.outcomes.filter((one) => one.afterDays === afterDays);
    const told = asked.filter((one) => one.told);
    if (asked.length === 0) return [];
    return {
      label: m.exhibitions_report_after({ n: afterDays }),
      value: m.exhibitions_report_after_value({
        amount: formatRupiah(told.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
        orders: formatNumber(told.reduce((sum, { orders }) => sum + (orders ?? 0), 0)),
        told: told.length,
        asked: asked.length,
      }),
    };
  });
  return [
    ...days,
    { label: m.exhibitions_all_days(), value: formatRupiah(all.amount) },
    { label: m.exhibitions_orders(), value: formatNumber(all.orders) },
    { label: m.exhibitions_contacts(), value: formatNumber(all.contacts) },
    { label: m.exhibitions_report_zero(), value: formatNumber(all.zero) },
    ...later,
  ];
}

/** What the notes themselves say went wrong: stalls given back, offers nobody took, answers that are missing. */
function obstaclesOf(ctx: Ctx, view: EventView): string[] {
  const left = view.people.filter(({ leftAt }) => leftAt !== null).length;
  const lapsed = view.offers.filter(({ state }) => state === 'lapsed' || state === 'declined').length;
  const { missing } = sumsOfAll(view, ctx.now);
  return [
    left > 0 && m.exhibitions_report_left({ n: left }),
    lapsed > 0 && m.exhibitions_report_lapsed({ n: lapsed }),
    missing > 0 && m.exhibitions_report_missing({ n: missing }),
  ].filter((line) => line !== false);
}
