import { describe, expect, test } from 'vitest';
import { repeatable } from '../../engine/order.ts';
import { loadSolver } from '../../engine/solver/highs.ts';
import { explorePlan } from '../explore-plan.ts';
import { makePlan } from '../make-plan.ts';
import { floorsOf, type PlanInput } from '../plan-input.ts';

/** Two activities, two areas, two groups, two sources of which one pays only goods of the first activity. */
function tinyPlan(number: number): PlanInput {
  const random = repeatable(number * 977 + 5);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const activities = ['kemas', 'foto'].map((name) => ({
    name,
    honoraria: whole(1, 4) * 1_000_000,
    goods: whole(0, 3) * 1_000_000,
    seats: whole(2, 4),
    staffDays: whole(1, 3),
    points: whole(1, 3),
  }));
  const demand = activities.flatMap(({ name }) =>
    ['utara', 'kota'].map((area, at) => ({ activity: name, area, group: at === 0 ? 'p' : 'l', people: whole(1, 5) })),
  );
  const sources: PlanInput['sources'] = [
    { name: 'APBD', budget: whole(2, 10) * 1_000_000, only: [], pays: ['honoraria', 'goods'] },
    { name: 'CSR', budget: whole(0, 5) * 1_000_000, only: ['kemas'], pays: ['goods'] },
  ];
  if (number % 3 === 0) sources[0]!.honorariaCap = 3_000_000;
  return { sources, activities, demand, staffDays: whole(2, 9), floor: [0, 0.2, 0.5][number % 3]! };
}

/** Whether the sources of `tinyPlan` can pay: CSR can only take goods of the first activity, APBD must take the rest. */
function canPay({ sources: [apbd, csr], activities }: PlanInput, held: number[]): boolean {
  const honoraria = activities.reduce((sum, one, at) => sum + one.honoraria * held[at]!, 0);
  const goods = activities.map((one, at) => one.goods * held[at]!);
  const rest = honoraria + goods[1]! + Math.max(0, goods[0]! - csr!.budget);
  return rest <= apbd!.budget && honoraria <= (apbd!.honorariaCap ?? apbd!.budget);
}

/** The most points by trying every number of batches; people go where floors ask, each area has one group here. */
function bestByHand(input: PlanInput): number | undefined {
  const { activities, demand, staffDays } = input;
  let best: number | undefined;
  const counts = demand.map(() => 0);
  const seatsOf = (at: number) => activities.find(({ name }) => name === demand[at]!.activity)!;
  const visit = (at: number): void => {
    if (at < counts.length) {
      for (let count = 0; count <= 3; count++) {
        counts[at] = count;
        visit(at + 1);
      }
      return;
    }
    const held = activities.map(({ name }) =>
      counts.reduce((sum, count, place) => sum + (demand[place]!.activity === name ? count : 0), 0),
    );
    const days = activities.reduce((sum, one, place) => sum + one.staffDays * held[place]!, 0);
    if (days > staffDays || !canPay(input, held)) return;
    const people = demand.map((one, place) => Math.min(one.people, counts[place]! * seatsOf(place).seats));
    if (floorsOf(input).some(({ least, demand: own }) => own.reduce((sum, one) => sum + people[one]!, 0) < least))
      return;
    const points = people.reduce((sum, count, place) => sum + count * seatsOf(place).points, 0);
    best = Math.max(best ?? 0, points);
  };
  visit(0);
  return best;
}

describe('the planner', { timeout: 180_000 }, () => {
  test('has the points that trying every plan gives, keeps every limit, and says impossible only when it is', async () => {
    const highs = await loadSolver();
    let possible = 0;
    for (let number = 0; number < 60; number++) {
      const input = tinyPlan(number);
      const expected = bestByHand(input);
      const result = makePlan(highs, input, 60);
      if (expected === undefined) {
        if (result.kind !== 'impossible') throw new Error(`plan ${number} should be impossible`);
        const missing = result.changes.reduce((sum, { least, reached }) => sum + least - reached, 0);
        expect(missing).toBeGreaterThan(0);
        continue;
      }
      possible += 1;
      if (result.kind !== 'plan') throw new Error(`plan ${number} is possible`);
      expect(result.points).toBe(expected);
      expect(result.bound).toBeGreaterThanOrEqual(expected - 1e-6);
      expect(result.staffDays).toBeLessThanOrEqual(input.staffDays);
      for (const { name, budget, honorariaCap = budget } of input.sources) {
        const own = result.payments.filter(({ source }) => source === name);
        expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(budget);
        const fees = own.filter(({ component }) => component === 'honoraria');
        expect(fees.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(honorariaCap);
      }
      expect(result.payments.filter((one) => one.source === 'CSR' && one.component === 'honoraria')).toEqual([]);
      expect(result.payments.filter((one) => one.source === 'CSR' && one.activity === 'foto')).toEqual([]);
    }
    expect(possible).toBeGreaterThan(25);
    expect(possible).toBeLessThan(60);
  });

  test('names the floor that must fall and by how many people', async () => {
    const input = { ...tinyPlan(1), floor: 1, staffDays: 0 };
    const result = makePlan(await loadSolver(), input, 60);
    if (result.kind !== 'impossible') throw new Error(result.kind);
    expect(result.changes.every(({ reached }) => reached === 0)).toBe(true);
    expect(result.changes.filter(({ kind }) => kind === 'area').map(({ name }) => name)).toEqual(['utara', 'kota']);
  });

  test('never loses points by more money or days, nor gains any by a higher floor', async () => {
    const input = { ...tinyPlan(4), floor: 0 };
    const hurried = explorePlan(await loadSolver(), input, 0).frontier.map((one) => one.points ?? -1);
    expect(hurried).toEqual(hurried.toSorted((a, b) => b - a));
    const { more, days, frontier } = explorePlan(await loadSolver(), input, 240);
    expect(days).toBeGreaterThanOrEqual(0);
    for (const { name } of input.sources) {
      const gains = more.filter(({ source }) => source === name).map(({ points }) => points ?? -1);
      expect(gains).toHaveLength(3);
      expect(gains).toEqual(gains.toSorted((a, b) => a - b));
      expect(Math.min(...gains)).toBeGreaterThanOrEqual(0);
    }
    const points = frontier.map((one) => one.points ?? -1);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });

  test('tells a floor that no plan keeps from one for which the time was too short', async () => {
    const highs = await loadSolver();
    for (let number = 0; number < 6; number++) {
      const input = { ...tinyPlan(number), floor: 0 };
      for (const { floor, points, impossible } of explorePlan(highs, input, 240).frontier) {
        const best = bestByHand({ ...input, floor });
        expect({ points, impossible }).toEqual({ points: best ?? null, impossible: best === undefined });
      }
    }
  });
});
