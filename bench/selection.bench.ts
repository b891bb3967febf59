// The target table of fair selection, measured here; warm is the median of three runs after a first.
// Published pools are read from the folder given (`npm run bench -- selection FOLDER`) or from ../shared/data/sortition.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runSelect } from '#rooms/selection/engine/cli-select.ts';
import { quotaPrices, type ScoreInput, selectByLottery, selectByScore } from '#rooms/selection/engine/index.ts';
import { repeatable } from '#rooms/selection/engine/order.ts';
import type { PoolInput } from '#rooms/selection/engine/pool.ts';
import { type HardPool, hardPool } from './hard-pool.ts';
import { type SyntheticPool, syntheticPool } from './synthetic-pool.ts';

const seconds = (from: number): number => (performance.now() - from) / 1000;

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; median: number }> {
  const times: number[] = [];
  let result = await work();
  for (let run = 0; run < 3; run++) {
    const from = performance.now();
    result = await work();
    times.push(seconds(from));
  }
  return { result, median: times.sort((a, b) => a - b)[1]! };
}

const row = (...cells: (string | number | boolean)[]): void => console.log(`| ${cells.join(' | ')} |`);

async function lottery(name: string, input: PoolInput, target: string): Promise<void> {
  const { result, median } = await timed(() => selectByLottery(input));
  if (result.kind !== 'lottery') return row(name, result.kind, '', '', '', '', `${median.toFixed(2)} s`, target);
  const { certified, minChance, gap, worstDeviation, certificate } = result;
  const lists = certificate.lists.length;
  const lowest = `${(100 * minChance).toFixed(2)}%`;
  row(
    name,
    certificate.groups.length,
    lists,
    lowest,
    certified ? 'yes' : `gap ${gap.toFixed(4)}`,
    worstDeviation.toFixed(4),
    `${median.toFixed(2)} s`,
    target,
  );
}

const cases: [SyntheticPool, string][] = [
  [{ n: 100, k: 20, features: 4, quotas: 'tight', seed: 1 }, '0.5 s'],
  [{ n: 300, k: 30, features: 6, quotas: 'loose', seed: 1 }, '0.5 s'],
  [{ n: 300, k: 30, features: 6, quotas: 'tight', seed: 1 }, '0.5 s'],
  [{ n: 300, k: 45, features: 6, quotas: 'tight', seed: 1 }, '0.5 s'],
  [{ n: 300, k: 30, features: 8, quotas: 'tight', seed: 1 }, '2 s'],
  [{ n: 300, k: 45, features: 8, quotas: 'tight', seed: 1 }, '2 s'],
  [{ n: 1000, k: 60, features: 8, quotas: 'loose', seed: 1 }, '2 s'],
  [{ n: 1000, k: 60, features: 8, quotas: 'tight', seed: 1 }, '4 s'],
  [{ n: 2000, k: 60, features: 4, quotas: 'tight', seed: 1 }, '0.2 s'],
  [{ n: 2000, k: 60, features: 8, quotas: 'loose', seed: 1 }, '8 s'],
  [{ n: 2000, k: 60, features: 8, quotas: 'tight', seed: 1 }, '8 s'],
];

console.log('## Lottery: whole answer with proof, second check and 1,000 lists\n');
row('pool', 'types', 'lists', 'lowest chance', 'certified', 'worst deviation', 'warm', 'target');
row('---', '---', '---', '---', '---', '---', '---', '---');
for (const [pool, target] of cases) {
  await lottery(`${pool.quotas} ${pool.n}/${pool.k}, ${pool.features} features`, syntheticPool(pool), target);
}

const hard: HardPool[] = [
  { n: 200, k: 30, features: 8, seed: 2, spread: 0, skew: 0.7 },
  { n: 300, k: 30, features: 8, seed: 1, spread: 1, skew: 0.7 },
  { n: 300, k: 30, features: 8, seed: 2, spread: 0, skew: 0.7 },
  { n: 300, k: 30, features: 8, seed: 3, spread: 0, skew: 0.7 },
  { n: 500, k: 40, features: 8, seed: 1, spread: 0, skew: 0.7 },
];
console.log('\n## Hard pools: who applies differs much from the city, and quotas follow the city\n');
row('pool', 'types', 'lists', 'lowest chance', 'certified', 'worst deviation', 'warm', 'target');
row('---', '---', '---', '---', '---', '---', '---', '---');
for (const pool of hard)
  await lottery(`${pool.spread ? '±1' : 'exact'} ${pool.n}/${pool.k}, seed ${pool.seed}`, hardPool(pool), '');

const published: [string, string, string, number, string][] = [
  ['example_small_20', 'respondents.csv', 'categories.csv', 20, '10.00%'],
  ['scotland_22', 'candidates.csv', 'features.csv', 22, '9.09%'],
];
const folder = process.argv[2] ?? join('..', 'shared', 'data', 'sortition');
if (existsSync(folder)) {
  console.log('\n## Published pools\n');
  row('pool', 'types', 'lowest chance', 'published', 'certified', 'warm');
  row('---', '---', '---', '---', '---', '---');
  for (const [name, pool, quotas, k, best] of published) {
    const files = { pool: join(folder, name, pool), quotas: join(folder, name, quotas), k };
    const { result, median } = await timed(() => runSelect(files));
    if ('infeasible' in result) row(name, '', 'impossible', best, false, `${median.toFixed(2)} s`);
    else
      row(
        name,
        result.types,
        `${(100 * result.minProbability).toFixed(4)}%`,
        best,
        result.certified,
        `${median.toFixed(2)} s`,
      );
  }
}

console.log('\n## Score, advice, prices (2,000 people, 60 seats, 8 features, tight)\n');
row('what', 'answer', 'warm', 'target');
row('---', '---', '---', '---');
const large = syntheticPool({ n: 2000, k: 60, features: 8, quotas: 'tight', seed: 1 });
const random = repeatable(5);
const scored: ScoreInput = {
  ...large,
  applicants: large.applicants.map((one) => ({ ...one, score: Math.round(30 + random() * 35 + random() * 35) })),
};
const score = await timed(() => selectByScore(scored));
const displaced =
  score.result.kind === 'chosen'
    ? `${score.result.displaced.length} displaced, certified ${score.result.certified}`
    : score.result.kind;
row('score', displaced, `${score.median.toFixed(2)} s`, '');
const broken = large.quotas.map((quota, at) =>
  at < 2 ? { ...quota, min: quota.min + 12, max: quota.max + 12 } : quota,
);
const advice = await timed(() => selectByLottery({ ...large, quotas: broken }));
const changes = advice.result.kind === 'impossible' ? `${advice.result.changes.length} changes` : advice.result.kind;
row('relaxation advice', changes, `${advice.median.toFixed(2)} s`, '2 s');
const prices = await timed(() => quotaPrices(large));
row('price of each quota', `${prices.result.length} quotas`, `${prices.median.toFixed(2)} s`, '');
console.log(`\nPeak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (target 300 MB)`);
