import type { Highs } from 'highs';
import { adviseQuotas, type QuotaChange } from '../advice.ts';
import { type Pool, preparePool } from '../pool.ts';
import { personRows } from '../rows.ts';
import { solveInteger } from '../solver/integer.ts';
import type { Program } from '../solver/program.ts';
import { bestList } from './best-list.ts';
import { type Explained, explain } from './explain.ts';
import { pointUnit, type ScoredApplicant, type ScoreInput } from './score-input.ts';
import { breakTies } from './ties.ts';

/** The ranked list, or why there is none. */
export type ScoreResult =
  | ({
      kind: 'chosen';
      /** Proved best and every tie settled; else `gap` says how many points better another list could be. */
      certified: boolean;
      gap: number;
      /** Sum of the points of the chosen. */
      total: number;
    } & Explained)
  | { kind: 'impossible'; changes: QuotaChange[]; beyondFlex: boolean }
  | { kind: 'unknown' };

/**
 * Chooses k applicants with the most points under quotas, conflicts and fixed seats. Among equal totals it takes the list
 * that comes first in the ranking (points, then hash order of seed and id), compared place by place.
 */
export function chooseByScore(highs: Highs, input: ScoreInput, secondsLeft: () => number): ScoreResult {
  const unit = pointUnit(input.applicants);
  const applicants = input.applicants.map((one) => ({ ...one, score: Math.round(one.score * unit) / unit }));
  const pool = preparePool({ ...input, applicants }, (a, b) => b.score - a.score);
  const program = scoreProgram(pool, unit);
  let best = bestList(highs, program, secondsLeft);
  if (best.kind === 'none' || best.kind === 'impossible') {
    const advice = adviseQuotas(highs, pool, { seconds: secondsLeft() });
    if (advice.kind === 'changes')
      return { kind: 'impossible', changes: advice.changes, beyondFlex: advice.beyondFlex };
    if (advice.kind === 'unknown') return advice;
    const start = pool.applicants.map(() => 0);
    for (const at of advice.list) start[at] = 1;
    best = solveInteger(highs, program, { seconds: secondsLeft(), gap: 0.5, start });
    if (best.kind === 'none' || best.kind === 'impossible') return { kind: 'unknown' };
  }
  const total = best.objective;
  const settled = best.kind === 'best' ? breakTies({ highs, program, x: best.x, total, secondsLeft }) : undefined;
  return {
    kind: 'chosen',
    certified: settled?.complete ?? false,
    gap: best.kind === 'best' ? 0 : (Math.floor(best.bound + 1e-6) - total) / unit,
    total: total / unit,
    ...explain({ highs, pool, program, x: settled?.x ?? best.x, unit, secondsLeft }),
  };
}

/** One column for each applicant in ranking order; costs are whole points. */
function scoreProgram(pool: Pool<ScoredApplicant>, unit: number): Program {
  return {
    costs: pool.applicants.map(({ score }) => Math.round(score * unit)),
    lower: pool.applicants.map((applicant) => (applicant.fixed ? 1 : 0)),
    upper: pool.applicants.map(() => 1),
    rows: personRows(pool),
  };
}
