import { Details, Facts, formatDate, formatInstant, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { StepKind } from '../../mentoring.rules.ts';
import type { StepDetail } from '../../mentoring.tables.ts';
import type { Track } from '../../track.reads.ts';
import type { Agreement, Report, Visit } from '../../visit.reads.ts';
import { keptWord, outcomeWord, problemWord, salesWord, trackHref, wayWord } from './words.ts';

interface Props {
  track: Track;
  visits: readonly Visit[];
  /** Newest version first. */
  reports: readonly Report[];
  agreements: readonly Agreement[];
  steps: readonly { kind: StepKind; detail: StepDetail; at: Date; actorName: string }[];
  mayCorrect: boolean;
}

/** Visits held, newest first, each with what was found; earlier versions stay readable. Then what happened, step by step. */
export function TrackHistory({ track, visits, reports, agreements, steps, mayCorrect }: Props) {
  const held = visits.filter(({ state }) => state === 'done').toReversed();
  return (
    <>
      {held.length === 0 && <p>{m.mentoring_track_no_visits()}</p>}
      {held.map((visit, index) => {
        const versions = reports.filter(({ visitId }) => visitId === visit.id);
        const [report] = versions;
        return (
          report && (
            <Details
              open={index === 0}
              summary={m.mentoring_track_visit({ no: visit.no, day: formatDate(report.visitedOn) })}
            >
              <Facts facts={factsOf(track, report, agreements)} />
              {versions.length > 1 && <Versions versions={versions} />}
              {mayCorrect && (
                <p>
                  <a href={`${trackHref(track.id)}/kunjungan/${visit.id}/ralat`}>{m.mentoring_track_correct()}</a>
                </p>
              )}
            </Details>
          )
        );
      })}
      <Details summary={m.mentoring_track_steps({ n: steps.length })}>
        <ul class="b-list">
          {steps.toReversed().map(({ kind, detail, at, actorName }) => (
            <li>
              {stepText(kind, detail)} <span class="b-meta">{`${formatInstant(at)}, ${actorName}`}</span>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function factsOf(track: Track, report: Report, agreements: readonly Agreement[]) {
  const made = agreements.filter(({ visitId }) => visitId === report.visitId);
  return [
    { label: m.mentoring_visit_seen(), value: report.seen },
    { label: m.mentoring_visit_sales(), value: salesWord(report.sales) },
    {
      label: m.mentoring_visit_problems(),
      value: report.problems.map(problemWord).join(', ') || m.mentoring_problem_none(),
    },
    {
      label: m.mentoring_track_agreements(),
      value: made.map(({ text, kept }) => `${text}. ${kept ? keptWord(kept) : m.mentoring_kept_open()}.`),
    },
    ...(report.because ? [{ label: m.mentoring_visit_because(), value: report.because }] : []),
    ...(report.photos.length > 0
      ? [
          {
            label: m.mentoring_visit_photos(),
            value: report.photos.map((id, at) => (
              <a href={`${trackHref(track.id)}/foto/${id}`}>{m.mentoring_track_photo({ no: at + 1 })}</a>
            )),
          },
        ]
      : []),
    {
      label: m.mentoring_track_written(),
      value: m.mentoring_track_written_by({
        way: wayWord(report.way),
        hours: formatNumber(report.hours, report.hours % 1 === 0 ? 0 : 1),
        by: report.byName,
      }),
    },
  ];
}

/** The versions before the one that counts, with why each was replaced. */
function Versions({ versions }: { versions: readonly Report[] }) {
  return (
    <Details summary={m.mentoring_track_versions({ n: versions.length - 1 })}>
      <ul class="b-list">
        {versions.slice(1).map((old, at) => (
          <li>
            {m.mentoring_track_version({
              day: formatDate(old.visitedOn),
              sales: salesWord(old.sales),
              seen: old.seen,
              reason: versions[at]?.reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const dayWord = (day: string | undefined) => (day ? formatDate(day) : '–');

/** One step as a sentence. */
function stepText(kind: StepKind, detail: StepDetail): string {
  const visit = detail.visit ?? 1;
  const reason = detail.reason ?? '';
  const from = dayWord(detail.formerDay);
  const day = dayWord(detail.day);
  const words: Record<StepKind, () => string> = {
    opened: () => m.mentoring_step_opened({ mentor: detail.mentor ?? m.mentoring_no_mentor() }),
    'mentor-set': () => m.mentoring_step_mentor({ mentor: detail.mentor ?? '', reason }),
    planned: () => m.mentoring_step_planned({ visit, day }),
    visited: () => m.mentoring_step_visited({ visit, day }),
    'not-met': () => m.mentoring_step_not_met({ visit, from, day, reason }),
    rescheduled: () => m.mentoring_step_moved({ visit, from, day, reason }),
    'visit-cancelled': () => m.mentoring_step_cancelled({ visit, reason }),
    corrected: () => m.mentoring_step_corrected({ visit, reason }),
    'owner-asked-day': () => m.mentoring_step_asked({ day, reason }),
    'owner-done': () => m.mentoring_step_done({ text: detail.agreement ?? '' }),
    referred: () => m.mentoring_step_referred({ reason }),
    diagnosed: () => m.mentoring_step_diagnosed({ n: detail.n ?? 0 }),
    'plan-sent': () => m.mentoring_step_plan_sent({ n: detail.n ?? 0 }),
    'plan-approved': () => m.mentoring_step_plan_approved(),
    'plan-returned': () => m.mentoring_step_plan_returned({ reason }),
    hours: () => m.mentoring_step_hours({ hours: formatNumber(detail.n ?? 0, 1), reason }),
    closed: () => m.mentoring_step_closed({ outcome: detail.outcome ? outcomeWord(detail.outcome) : '', reason }),
    reopened: () => m.mentoring_step_reopened({ day, reason }),
  };
  return words[kind]();
}
