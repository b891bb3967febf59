import { formatDay, Timeline, type TimelineEntry } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import type { Giving } from '../../giving.ts';

/** How many of the four steps lie behind, by phase; the next one is under way once the call is closed. */
const behind: Partial<Record<PublicPhase, number>> = { closed: 0, running: 3, done: 4 };

const chosenBy: Record<Giving['mode'], () => string> = {
  score: m.programmes_after_scored,
  lottery: m.programmes_after_drawn,
  'first-come': m.programmes_after_in_order,
};

/** What happens after one has applied, with the dates the office has bound itself to. A sealed draw has its answers checked. */
export function AfterApplying({ call, phase, giving }: { call: Call; phase: PublicPhase; giving: Giving }) {
  const { mode, draw } = giving;
  const steps: Omit<TimelineEntry, 'state'>[] = [
    {
      title: m.programmes_after_checked(),
      when: call.closesAt ? m.programmes_after_until({ day: formatDay(call.closesAt) }) : undefined,
    },
    { title: chosenBy[mode](), when: mode === 'first-come' ? undefined : m.programmes_after_closing() },
    {
      title: m.programmes_after_told(),
      when: call.decideBy ? m.programmes_after_by({ day: formatDay(call.decideBy) }) : undefined,
      children: <p>{mode === 'score' ? m.programmes_after_told_text() : m.programmes_after_told_reason()}</p>,
    },
    { title: m.programmes_after_objection(), when: m.programmes_after_objection_days({ n: call.objectionDays }) },
  ];
  const done = phase === 'closed' && draw ? 1 : behind[phase];
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
