import type { Highs } from 'highs';
import { modelData, QUIET } from '../engine/solver/highs.ts';
import type { Program } from '../engine/solver/program.ts';
import { type Component, type Floor, floorsOf, type PlanInput } from './plan-input.ts';
import { columnsOf, type PlanColumns, planProgram } from './plan-program.ts';

/** A plan, or the smallest change of the floors, or neither within the time. */
export type PlanResult =
  | {
      kind: 'plan';
      points: number;
      /** No plan has more points than this. */
      bound: number;
      batches: { activity: string; area: string; count: number }[];
      served: { activity: string; area: string; group: string; people: number; wanted: number }[];
      /** Whole rupiah. */
      payments: { source: string; activity: string; component: Component; amount: number }[];
      staffDays: number;
    }
  | { kind: 'impossible'; changes: { kind: Floor['kind']; name: string; least: number; reached: number }[] }
  | { kind: 'unknown' };

/** How near to the best a search may stop, as a share of the points. */
const GAP = 0.001;
const MILLION = 1e6;

/**
 * The plan with the most coverage points: whole batches, people up to the demand, each floor kept, each payment allowed by its
 * source. Impossible is said only when the elastic model, which always has a solution, proves that a floor must fall.
 */
export function makePlan(highs: Highs, input: PlanInput, seconds: number): PlanResult {
  const columns = columnsOf(input);
  const best = solve(highs, planProgram(input, columns, false), columns, seconds);
  if (best) return written(highs, input, columns, best) ?? { kind: 'unknown' };
  const elastic = solve(highs, planProgram(input, columns, true), columns, seconds);
  if (!elastic || elastic.bound > -0.5) return { kind: 'unknown' };
  const changes = floorsOf(input).flatMap(({ kind, name, least }, at) => {
    const missing = Math.round(elastic.x[columns.short + at]!);
    return missing > 0 ? [{ kind, name, least, reached: least - missing }] : [];
  });
  return { kind: 'impossible', changes };
}

interface Solved {
  x: number[];
  bound: number;
}

/** Batches and people are whole; undefined when nothing was found. */
function solve(highs: Highs, program: Program, columns: PlanColumns, seconds: number): Solved | undefined {
  const integrality = Int32Array.from(program.costs, (_, at) => (at < columns.paid ? 1 : 0));
  return highs.withModel({ ...modelData(highs, program, false), integrality }, (model): Solved | undefined => {
    model.options.set({ ...QUIET, mip_rel_gap: GAP, mip_feasibility_tolerance: 1e-9, time_limit: seconds });
    model.run();
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return undefined;
    return { x: Array.from(model.getSolution().colValue), bound: Number(model.info.get('mip_dual_bound')) };
  });
}

/** The plan in words and whole rupiah; undefined when a figure does not stand up to exact checking. */
function written(highs: Highs, input: PlanInput, columns: PlanColumns, best: Solved): PlanResult | undefined {
  const { activities, demand } = input;
  const counts = columns.batches.map((_, at) => Math.round(best.x[at]!));
  const people = demand.map((_, at) => Math.round(best.x[columns.people + at]!));
  const payments = pay(highs, input, columns, counts);
  if (!payments || !keepsAll(input, columns, counts, people)) return undefined;
  const points = people.reduce(
    (sum, count, at) => sum + count * (activities.find(({ name }) => name === demand[at]!.activity)?.points ?? 0),
    0,
  );
  return {
    kind: 'plan',
    points,
    bound: Math.max(points, best.bound),
    batches: columns.batches.flatMap(({ activity, area }, at) =>
      counts[at]! > 0 ? [{ activity: activities[activity]!.name, area, count: counts[at]! }] : [],
    ),
    served: demand.map(({ people: wanted, ...about }, at) => ({ ...about, people: people[at]!, wanted })),
    payments,
    staffDays: columns.batches.reduce(
      (sum, { activity }, at) => sum + counts[at]! * activities[activity]!.staffDays,
      0,
    ),
  };
}

/** Who pays what for these batches, in whole rupiah: the source with the narrowest purpose first. */
function pay(highs: Highs, input: PlanInput, columns: PlanColumns, counts: readonly number[]) {
  const { sources, activities } = input;
  const program = planProgram(input, columns, false);
  for (const [at, count] of counts.entries()) program.lower[at] = program.upper[at] = count;
  program.costs.fill(0);
  for (const [at, { source }] of columns.payments.entries()) {
    const { only } = sources[source]!;
    program.costs[columns.paid + at] = only.length === 0 ? 0 : 1 / only.length;
  }
  const x = highs.withModel(modelData(highs, program, false), (model) => {
    model.options.set(QUIET);
    model.run();
    const solved = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return solved ? Array.from(model.getSolution().colValue) : undefined;
  });
  const payments = columns.payments.flatMap(({ source, activity, component }, at) => {
    const amount = Math.round((x?.[columns.paid + at] ?? 0) * MILLION);
    return amount > 0
      ? [{ source: sources[source]!.name, activity: activities[activity]!.name, component, amount }]
      : [];
  });
  const total = (kept: (one: (typeof payments)[number]) => boolean) =>
    payments.filter(kept).reduce((sum, { amount }) => sum + amount, 0);
  const costsMet = activities.every((one, activity) =>
    (['honoraria', 'goods'] as const).every((component) => {
      const count = columns.batches.reduce(
        (sum, batch, at) => sum + (batch.activity === activity ? counts[at]! : 0),
        0,
      );
      return count * one[component] === total((p) => p.activity === one.name && p.component === component);
    }),
  );
  const withinBudgets = sources.every(
    ({ name, budget, honorariaCap = budget }) =>
      total(({ source }) => source === name) <= budget &&
      total(({ source, component }) => source === name && component === 'honoraria') <= honorariaCap,
  );
  return x && costsMet && withinBudgets ? payments : undefined;
}

/** Seats, demand, floors and staff days with whole numbers and no tolerance. */
function keepsAll(
  input: PlanInput,
  columns: PlanColumns,
  counts: readonly number[],
  people: readonly number[],
): boolean {
  const { activities, demand, staffDays } = input;
  const days = columns.batches.reduce(
    (sum, { activity }, at) => sum + counts[at]! * activities[activity]!.staffDays,
    0,
  );
  const seated = columns.batches.every(({ activity, area }, at) => {
    const { name, seats } = activities[activity]!;
    const taken = demand.reduce(
      (sum, one, place) => sum + (one.activity === name && one.area === area ? people[place]! : 0),
      0,
    );
    return taken <= counts[at]! * seats;
  });
  const served = floorsOf(input).every(
    ({ least, demand: own }) => own.reduce((sum, at) => sum + people[at]!, 0) >= least,
  );
  return days <= staffDays + 1e-9 && seated && served && people.every((count, at) => count <= demand[at]!.people);
}
