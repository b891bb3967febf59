import type { Highs } from 'highs';
import { adviseQuotas, type QuotaChange } from '../advice.ts';
import { repeatable } from '../order.ts';
import { type Pool, type PoolInput, preparePool } from '../pool.ts';
import { personRows } from '../rows.ts';
import { solveInteger } from '../solver/integer.ts';
import { type Certificate, writeCertificate } from './certificate.ts';
import { type BestTotal, checkCertificate, checkedLowest } from './check-certificate.ts';
import { anyList, fairestLottery, shareOf } from './fairest.ts';
import { groupPool } from './groups.ts';
import { withListFinder } from './list-finder.ts';
import { LISTS, numberedLists, wholeShares } from './thousand.ts';

/** The fairest lottery, or why there is none. */
export type LotteryResult =
  | {
      kind: 'lottery';
      /** Proved fairest, and the proof was checked again by separate code. Else `gap` says how far the lowest chance may be from the best. */
      certified: boolean;
      gap: number;
      /** What the second check did not accept; empty when certified. */
      problems: string[];
      /** Lowest chance of anybody, and the most that any lottery could give the least lucky. */
      minChance: number;
      bound: number;
      /** In order of id: the exact chance and in how many of the thousand lists. */
      chances: { id: string; chance: number; lists: number }[];
      /** The numbered lists 0 to 999, ids in order. */
      lists: string[][];
      /** Largest distance between lists / 1000 and the chance. */
      worstDeviation: number;
      /** Nobody can ever choose these under the quotas: tell the officer before publishing. */
      neverSelectable: string[];
      certificate: Certificate;
    }
  | { kind: 'impossible'; changes: QuotaChange[]; beyondFlex: boolean }
  | { kind: 'unknown' };

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds, writes down and checks the fairest lottery. */
export function chooseByLottery(highs: Highs, input: PoolInput, secondsLeft: () => number): LotteryResult {
  const pool = preparePool(input);
  const grouped = groupPool(pool);
  const within = shareOf(secondsLeft);
  let known = anyList(highs, grouped, within(0.3)());
  if (!known) {
    const advice = adviseQuotas(highs, pool, { seconds: secondsLeft() });
    if (advice.kind === 'changes')
      return { kind: 'impossible', changes: advice.changes, beyondFlex: advice.beyondFlex };
    if (advice.kind === 'unknown') return advice;
    const inside = new Set(advice.list);
    known = grouped.groups.map(({ members }) => members.filter((at) => inside.has(at)).length);
  }
  const found = fairestLottery(highs, grouped, known, within(0.85));
  const certificate = writeCertificate(pool, grouped, found);
  const bestTotal = bestTotalOf(highs, pool, input, within(0.95));
  const problems = found.complete ? checkCertificate(input, certificate, bestTotal) : ['the proof is not complete'];
  const bound =
    problems.length === 0 ? found.bound : Math.min(found.relaxedBound, checkedLowest(input, certificate, bestTotal));
  const reached = grouped.groups.map(
    ({ members }, group) =>
      found.lists.reduce((sum, { counts, weight }) => sum + weight * counts[group]!, 0) / members.length,
  );
  const random = repeatable(3);
  const whole = withListFinder(highs, grouped, { random, secondsLeft }, (findList) =>
    wholeShares({ grouped, lists: found.lists, chances: reached, findList, random, secondsLeft }),
  );
  const lists = numberedLists(grouped, whole);
  const times = pool.applicants.map(() => 0);
  for (const at of lists.flat()) times[at]! += 1;
  const chances = grouped.groups
    .flatMap(({ members }, group) =>
      members.map((at) => ({ id: pool.applicants[at]!.id, chance: Math.min(1, reached[group]!), lists: times[at]! })),
    )
    .sort((a, b) => compareText(a.id, b.id));
  const minChance = Math.min(...reached);
  return {
    kind: 'lottery',
    certified: problems.length === 0,
    gap: Math.max(0, bound - minChance),
    problems,
    minChance,
    bound: Math.max(bound, minChance),
    chances,
    lists: lists.map((list) => list.map((at) => pool.applicants[at]!.id).sort(compareText)),
    worstDeviation: Math.max(...chances.map(({ chance, lists: number }) => Math.abs(number / LISTS - chance))),
    neverSelectable: problems.length === 0 ? chances.filter(({ chance }) => chance === 0).map(({ id }) => id) : [],
    certificate,
  };
}

/** A fresh exact solve over applicants, for the second check of proofs that are over lists. */
function bestTotalOf(highs: Highs, pool: Pool, input: PoolInput, secondsLeft: () => number): BestTotal {
  const place = new Map(input.applicants.map(({ id }, at) => [id, at]));
  return (values) => {
    if (secondsLeft() <= 0) return Infinity;
    const costs = pool.applicants.map(({ id }) => values[place.get(id)!]!);
    const lower = pool.applicants.map(({ fixed }) => (fixed ? 1 : 0));
    const answer = solveInteger(
      highs,
      { costs, lower, upper: costs.map(() => 1), rows: personRows(pool) },
      { gap: 1e-7, seconds: secondsLeft() },
    );
    return answer.kind === 'best' || answer.kind === 'found' ? answer.bound : Infinity;
  };
}
