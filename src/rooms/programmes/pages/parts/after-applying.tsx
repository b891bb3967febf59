import { formatDay, formatNumber, Timeline, type TimelineEntry } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import type { CallOutcome } from '../../outcome.ts';

/** How many of the four steps lie behind, by phase; the next one is under way once the call is closed. */
const behind: Partial<Record<PublicPhase, number>> = { closed: 0, running: 3, done: 4 };

/** What happens after one has applied, with the dates the office has bound itself to. */
export function AfterApplying({ call, phase }: { call: Call; phase: PublicPhase }) {
  const steps: Omit<TimelineEntry, 'state'>[] = [
    {
      title: m.programmes_after_checked(),
      when: call.closesAt ? m.programmes_after_until({ day: formatDay(call.closesAt) }) : undefined,
    },
    { title: m.programmes_after_scored(), when: m.programmes_after_closing() },
    {
      title: m.programmes_after_told(),
      when: call.decideBy ? m.programmes_after_by({ day: formatDay(call.decideBy) }) : undefined,
      children: <p>{m.programmes_after_told_text()}</p>,
    },
    { title: m.programmes_after_objection(), when: m.programmes_after_objection_days({ n: call.objectionDays }) },
  ];
  const done = behind[phase];
  const stateAt = (at: number): TimelineEntry['state'] => {
    if (done === undefined || at > done) return 'later';
    return at < done ? 'done' : 'now';
  };
  return (
    <>
      <h2>{done === undefined ? m.programmes_after_title() : m.programmes_after_title_closed()}</h2>
      <Timeline entries={steps.map((step, at) => ({ ...step, state: stateAt(at) }))} />
    </>
  );
}

/** The result everyone may read: how many applied, how many were chosen, at which points the line lay. */
export function Outcome({ outcome, capacity }: { outcome: CallOutcome; capacity: number }) {
  const { applicants, chosen, reserves, cutOff } = outcome;
  return (
    <>
      <h2>{m.programmes_outcome_title({ day: formatDay(outcome.decidedOn) })}</h2>
      <p class="b-lead">
        {m.programmes_outcome_counts({
          applicants: formatNumber(applicants),
          chosen: formatNumber(chosen),
          places: formatNumber(capacity),
        })}
      </p>
      <p>
        {cutOff !== null && m.programmes_outcome_cut_off({ points: formatNumber(cutOff) })}{' '}
        {reserves > 0 && m.programmes_outcome_reserves({ n: formatNumber(reserves) })} {m.programmes_outcome_own()}
      </p>
      <p>
        <a href="/status">{m.programmes_home_status()}</a>
      </p>
    </>
  );
}
