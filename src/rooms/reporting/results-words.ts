import { capitalized } from '#ui/format.ts';
import { formatDay, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { CallResult } from './results.reads.ts';
import { FEWEST } from './small-cells.rules.ts';

/** A count of people as the public may read it: 1 to 4 are "kurang dari 5". */
const people = (n: number): string =>
  n > 0 && n < FEWEST ? m.reporting_results_under({ n: FEWEST }) : formatNumber(n);

const sentences = (all: string[]): string[] => all.map(capitalized);

/** What people did or asked, as sentences; at least one. */
export function askedText({ call, applicants, interested, objections }: CallResult): string[] {
  return sentences([
    applicants > 0
      ? m.reporting_results_applied({ n: people(applicants), places: formatNumber(call.capacity) })
      : m.reporting_results_nobody(),
    ...(interested > 0 ? [m.reporting_results_interested({ n: people(interested) })] : []),
    ...(objections.answered > 0 ? [m.reporting_results_objected({ n: people(objections.answered) })] : []),
  ]);
}

/** What the office made of it, as sentences; at least one. */
export function doneText({ call, outcome, certificates, objections }: CallResult): string[] {
  return sentences([
    ...(outcome
      ? [m.reporting_results_given({ n: people(outcome.chosen), day: formatDay(outcome.decidedOn) })]
      : waitingText(call)),
    ...(certificates > 0 ? [m.reporting_results_certificates({ n: people(certificates) })] : []),
    ...(objections.answered > 0 ? [m.reporting_results_accepted({ n: people(objections.accepted) })] : []),
  ]);
}

function waitingText({ state, decideBy, publicReason }: CallResult['call']): string[] {
  if (isStopped(state)) return [publicReason || m.reporting_results_no_reason()];
  return [decideBy ? m.reporting_results_deciding({ day: formatDay(decideBy) }) : m.reporting_results_checking()];
}

/** Put off or called off: its answer is the reason. */
export const isStopped = (state: CallResult['call']['state']): boolean =>
  state === 'postponed' || state === 'cancelled';
