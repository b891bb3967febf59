import { describe, expect, test } from 'vitest';
import { alternateFor, checkCertificate, type LotteryResult, quotaPrices, selectByLottery } from '../index.ts';
import { chooseByLottery } from '../lottery/lottery.ts';
import type { PoolInput } from '../pool.ts';
import { loadSolver } from '../solver/highs.ts';
import { leximinByHand } from './leximin.ts';
import { isList, middlePool, subsets, tinyPool } from './pools.ts';

const forever = () => 600;

type Lottery = Extract<LotteryResult, { kind: 'lottery' }>;

async function lotteryOf(input: PoolInput): Promise<Lottery> {
  const result = chooseByLottery(await loadSolver(), input, forever);
  if (result.kind !== 'lottery') throw new Error(`no lottery but ${JSON.stringify(result)}`);
  return result;
}

async function chancesByHand({ applicants, k, quotas }: PoolInput): Promise<number[] | undefined> {
  const lists = subsets(applicants.length, k).filter((list) =>
    isList(
      applicants,
      list.map((at) => applicants[at]!),
      quotas,
    ),
  );
  return lists.length === 0 ? undefined : leximinByHand(await loadSolver(), applicants.length, lists);
}

/** Everything a published lottery must keep, whatever the pool. */
function expectSound(input: PoolInput, result: Lottery): void {
  const person = new Map(input.applicants.map((applicant) => [applicant.id, applicant]));
  expect(result.lists).toHaveLength(1000);
  for (const list of result.lists) {
    expect(new Set(list).size).toBe(input.k);
    expect(
      isList(
        input.applicants,
        list.map((id) => person.get(id)!),
        input.quotas,
      ),
    ).toBe(true);
  }
  const sum = (of: (chance: Lottery['chances'][number]) => number) =>
    result.chances.reduce((all, one) => all + of(one), 0);
  expect(sum(({ lists }) => lists)).toBe(1000 * input.k);
  expect(sum(({ chance }) => chance)).toBeCloseTo(input.k, 6);
  const times = new Map(result.chances.map(({ id, lists }) => [id, lists]));
  for (const alike of result.certificate.groups) {
    const numbers = alike.map((id) => times.get(id)!);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
  }
}

/** Trying all lists takes a while on a busy machine; this is no stopwatch. */
const PATIENCE = 180_000;

describe('the fairest lottery', { timeout: PATIENCE }, () => {
  test.each(['loose', 'tight', 'households', 'fixed'] as const)(
    'has the chances that trying all lists gives: %s',
    async (kind) => {
      let possible = 0;
      for (let number = 0; number < 66; number++) {
        const pool = tinyPool(number, kind);
        const expected = await chancesByHand(pool);
        const result = chooseByLottery(await loadSolver(), pool, forever);
        if (!expected) {
          expect(result.kind).toBe('impossible');
          continue;
        }
        possible += 1;
        if (result.kind !== 'lottery') throw new Error(`pool ${number} has lists`);
        expect(result.problems).toEqual([]);
        const chance = new Map(result.chances.map((one) => [one.id, one.chance]));
        const worst = Math.max(...pool.applicants.map(({ id }, at) => Math.abs(chance.get(id)! - expected[at]!)));
        expect(worst).toBeLessThan(1e-5);
        if (number % 10 === 0) expectSound(pool, result);
      }
      expect(possible).toBeGreaterThan(35);
    },
  );

  test('sees through an odd cycle, where the relaxation promises more than any list can keep', async () => {
    const quotas = ['a', 'b', 'c'].map((feature) => ({ feature, value: 'yes', min: 0, max: 1 }));
    const person = (id: string, yes: string) => ({
      id,
      features: Object.fromEntries([...yes].map((one) => [one, 'yes'])),
    });
    const input = {
      k: 2,
      quotas,
      seed: 's',
      applicants: [person('x', 'ac'), person('y', 'ab'), person('z', 'bc'), person('f', '')],
    };
    const result = await lotteryOf(input);
    expect(result.certified).toBe(true);
    expect(result.minChance).toBeCloseTo(1 / 3, 6);
    expect(result.certificate.stages[0]?.prices).toBeUndefined();
    expectSound(input, result);
  });

  test.each([
    { n: 70, k: 24, features: 5 },
    { n: 161, k: 44, features: 7 },
    { n: 300, k: 30, features: 8 },
    { n: 1000, k: 60, features: 8 },
  ])('is proved for a tight pool of $n people, $k seats, $features features', async ({ n, k, features }) => {
    const input = middlePool({ n, k, features, seed: 11 });
    const result = await lotteryOf(input);
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ certified: true });
    expect(result.minChance).toBeGreaterThan(result.bound - 1e-5);
    expect(result.worstDeviation).toBeLessThanOrEqual(0.002);
    expectSound(input, result);
  });

  test.each([
    { n: 200, k: 30, features: 7 },
    { n: 1000, k: 40, features: 8 },
  ])('is proved under exact quotas for $n people, $k seats, $features features', async ({ n, k, features }) => {
    const input = middlePool({ n, k, features, seed: 11, spread: 0 });
    const result = await lotteryOf(input);
    expect(result).toMatchObject({ certified: true, problems: [] });
    expectSound(input, result);
  });

  test.each([2, 8, 12])('that ends early, after %i looks at the clock, says how far the best may be', async (looks) => {
    const input = middlePool({ n: 70, k: 24, features: 5, seed: 11 });
    const best = (await lotteryOf(input)).minChance;
    let seen = 0;
    const result = chooseByLottery(await loadSolver(), input, () => (seen++ < looks ? 600 : 0));
    if (result.kind !== 'lottery') throw new Error(`no lottery but ${result.kind}`);
    expect(result).toMatchObject({ certified: false, neverSelectable: [] });
    expect(result.bound).toBeGreaterThan(best - 1e-6);
    expect(result.minChance).toBeLessThan(best + 1e-6);
    expect(result.gap).toBeCloseTo(result.bound - result.minChance, 9);
    expectSound(input, result);
  });

  test('is not certified when a list, a share or a level in the certificate is touched', async () => {
    const input = middlePool({ n: 60, k: 12, features: 4, seed: 3 });
    const { certificate } = await lotteryOf(input);
    expect(checkCertificate(input, certificate)).toEqual([]);
    const touched = (change: (copy: typeof certificate) => void) => {
      const copy = structuredClone(certificate);
      change(copy);
      return checkCertificate(input, copy);
    };
    expect(touched(({ lists }) => (lists[0]!.seats[0]![1] += 1))).not.toEqual([]);
    expect(touched(({ lists }) => (lists[0]!.share += 0.01))).not.toEqual([]);
    expect(touched(({ stages }) => (stages[0]!.level -= 0.001))).not.toEqual([]);
    expect(touched(({ stages }) => (stages.length = stages.length - 1))).not.toEqual([]);
    expect(touched(({ stages }) => (stages[0]!.prices!.seats += 0.5))).not.toEqual([]);
    expect(touched(({ stages }) => (stages[0]!.prices!.quotas[0]![2] += 0.5))).not.toEqual([]);
    expect(touched(({ stages }) => (stages[0]!.weights[0]![1] = -1))).not.toEqual([]);
    expect(touched(({ stages }) => stages.reverse())).not.toEqual([]);
    expect(touched(({ chances }) => (chances[0]! += 0.001))).not.toEqual([]);
    expect(touched(({ chances }) => (chances[0] = Number.NaN))).not.toEqual([]);
    expect(touched(({ lists }) => lists.pop())).not.toEqual([]);
    expect(touched(({ lists }) => (lists[0]!.share = -lists[0]!.share))).not.toEqual([]);
    expect(touched(({ groups }) => groups[0]!.pop())).not.toEqual([]);
    expect(touched(({ groups }) => groups[0]!.push(groups[1]![0]!))).not.toEqual([]);
    expect(touched(({ groups }) => groups.push([]))).not.toEqual([]);
  });

  test('whose proof is over lists needs the exact solve, and a touched multiplier is seen', async () => {
    const quotas = ['a', 'b', 'c'].map((feature) => ({ feature, value: 'yes', min: 0, max: 1 }));
    const person = (id: string, ...yes: string[]) => ({ id, features: Object.fromEntries(yes.map((f) => [f, 'yes'])) });
    const applicants = [person('x', 'a', 'c'), person('y', 'a', 'b'), person('z', 'b', 'c'), person('f')];
    const input = { k: 2, quotas, seed: 's', applicants };
    const { certificate } = await lotteryOf(input);
    const best = (values: readonly number[]) => values[3]! + Math.max(...values.slice(0, 3));
    expect(checkCertificate(input, certificate, best)).toEqual([]);
    expect(checkCertificate(input, certificate)).not.toEqual([]);
    const copy = structuredClone(certificate);
    copy.stages[0]!.weights[0]![1] += 0.5;
    expect(checkCertificate(input, copy, best)).not.toEqual([]);
  });

  test('gives the same bytes whatever the order of the rows, and the seed only orders equals', async () => {
    const input = middlePool({ n: 120, k: 20, features: 5, seed: 5 });
    const first = await selectByLottery(input);
    const shuffled = { ...input, applicants: input.applicants.toReversed(), quotas: input.quotas.toReversed() };
    expect(JSON.stringify(await selectByLottery(shuffled))).toBe(JSON.stringify(first));
    const other = await lotteryOf({ ...input, seed: 'another' });
    const again = await lotteryOf(input);
    for (const [at, { chance }] of again.chances.entries()) expect(other.chances[at]!.chance).toBeCloseTo(chance, 6);
    expect(other.lists).not.toEqual(again.lists);
  });

  test('never lowers the lowest chance when a quota is widened, and gives a twin the same chance', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const input = middlePool({ n: 40, k: 8, features: 3, seed });
      const before = await lotteryOf(input);
      const quotas = input.quotas.map((quota, at) =>
        at === seed % input.quotas.length ? { ...quota, min: 0, max: 8 } : quota,
      );
      expect((await lotteryOf({ ...input, quotas })).minChance).toBeGreaterThan(before.minChance - 1e-6);
      const twin = { ...input.applicants[0]!, id: 'twin' };
      const { chances } = await lotteryOf({ ...input, applicants: [...input.applicants, twin] });
      const of = (id: string) => chances.find((one) => one.id === id)!.chance;
      expect(of('twin')).toBeCloseTo(of(input.applicants[0]!.id), 9);
    }
  });

  test('names those whom the quotas exclude, and prices the quotas', async () => {
    const person = (id: string, g: string) => ({ id, features: { g } });
    const input = {
      k: 2,
      seed: 's',
      quotas: [
        { feature: 'g', value: 'L', min: 0, max: 0 },
        { feature: 'g', value: 'P', min: 0, max: 2 },
      ],
      applicants: [person('a', 'L'), person('b', 'P'), person('c', 'P'), person('d', 'P')],
    };
    const result = await lotteryOf(input);
    expect(result).toMatchObject({ certified: true, minChance: 0, neverSelectable: ['a'] });
    expect(await quotaPrices(input)).toEqual([
      { feature: 'g', value: 'L', lowest: expect.closeTo(0, 9), without: expect.closeTo(0.5, 9) },
    ]);
  });

  test('settles whom no list can hold first, and proves the others by the relaxation', async () => {
    // x, y and z exclude each other in pairs but two of the three are asked for with w: a half each only on paper.
    const features = ['a', 'b', 'c'];
    const person = (id: string, ...yes: string[]) => ({
      id,
      features: Object.fromEntries(features.map((f) => [f, yes.includes(f) ? 'yes' : 'no'])),
    });
    const many = Array.from({ length: 12 }, (_, at) => person(`f${at}`));
    const odd = (at: number) => person(`o${at}`, features[at % 3]!, features[(at + 1) % 3]!);
    const input = {
      k: 4,
      seed: 's',
      quotas: features.map((feature) => ({ feature, value: 'yes', min: 1, max: 1 })),
      applicants: [...many, odd(0), odd(1), odd(2)],
    };
    const result = chooseByLottery(await loadSolver(), input, forever);
    expect(result.kind).toBe('impossible');
    const alone = features.map((feature) => person(`s-${feature}`, feature));
    const possible = await lotteryOf({ ...input, applicants: [...input.applicants, ...alone] });
    expect(possible).toMatchObject({ certified: true, problems: [] });
    const chances = await chancesByHand({ ...input, applicants: [...input.applicants, ...alone] });
    const of = new Map(possible.chances.map(({ id, chance }) => [id, chance]));
    for (const [at, { id }] of [...input.applicants, ...alone].entries())
      expect(of.get(id)).toBeCloseTo(chances![at]!, 5);
  });

  test('fills the seat of any drop-out with someone who keeps the quotas, or names the quota that is missed', async () => {
    const input = middlePool({ n: 60, k: 12, features: 4, seed: 3 });
    const { lists } = await lotteryOf(input);
    const person = new Map(input.applicants.map((applicant) => [applicant.id, applicant]));
    const list = lists[486]!;
    for (const dropped of list) {
      const answer = alternateFor({ input, drawSeed: 'draw', list, dropped });
      expect(
        alternateFor({
          input: { ...input, applicants: input.applicants.toReversed() },
          drawSeed: 'draw',
          list,
          dropped,
        }),
      ).toEqual(answer);
      if (answer.kind === 'none') {
        expect(answer.missed.length).toBeGreaterThan(0);
        continue;
      }
      const now = [...list.filter((id) => id !== dropped), answer.id].map((id) => person.get(id)!);
      expect(isList(input.applicants, now, input.quotas)).toBe(true);
    }
  });
});
