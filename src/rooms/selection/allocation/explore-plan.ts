import type { Highs } from 'highs';
import { makePlan, type PlanResult } from './make-plan.ts';
import type { PlanInput } from './plan-input.ts';

/** A plan with what more money or days would buy and what fairness costs; every figure from a plan made again. */
export interface Explored {
  result: PlanResult;
  /** Points more with so many rupiah more of a source; null when the time was too short. */
  more: { source: string; rupiah: number; points: number | null }[];
  /** Points more with ten staff days more. */
  days: number | null;
  /** Points at each floor; null: no plan that keeps it was found in the time, or, when `impossible`, it is proved that there is none. */
  frontier: { floor: number; points: number | null; impossible: boolean }[];
}

const STEPS = [10e6, 50e6, 100e6];
const FLOORS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const DAYS = 10;

/** Makes the plan and explores around it. Takes at most about `seconds`: a quarter for the plan, the rest in equal parts. */
export function explorePlan(highs: Highs, input: PlanInput, seconds: number): Explored {
  const result = makePlan(highs, input, seconds / 4);
  const part = (0.75 * seconds) / (STEPS.length * input.sources.length + FLOORS.length + 1);
  const planOf = (changed: PlanInput) => makePlan(highs, changed, Math.max(0.1, part));
  const pointsOf = (changed: PlanInput): number | null => {
    const plan = planOf(changed);
    return plan.kind === 'plan' ? plan.points : null;
  };
  const frontier = frontierOf(input, result, planOf);
  if (result.kind !== 'plan') return { result, more: [], days: null, frontier };
  const gain = (changed: PlanInput): number | null => {
    const points = pointsOf(changed);
    return points === null ? null : Math.max(0, points - result.points);
  };
  const more = input.sources.flatMap((source) => {
    let least = 0;
    return STEPS.map((rupiah) => {
      const sources = input.sources.map((one) => (one === source ? { ...one, budget: one.budget + rupiah } : one));
      const points = gain({ ...input, sources });
      // A plan for less money can be held with more.
      least = Math.max(least, points ?? 0);
      return { source: source.name, rupiah, points: points === null && least === 0 ? null : least };
    });
  });
  return { result, more, days: gain({ ...input, staffDays: input.staffDays + DAYS }), frontier };
}

/**
 * The points at each floor. A floor above one that is proved impossible is impossible too and is not tried. A plan that keeps
 * a higher floor keeps every lower one: where the time was too short for as good a one, that one counts.
 */
function frontierOf(
  input: PlanInput,
  own: PlanResult,
  planOf: (changed: PlanInput) => PlanResult,
): Explored['frontier'] {
  const found = [{ floor: input.floor, plan: own }];
  const isBeyond = (floor: number) => found.some((one) => one.plan.kind === 'impossible' && one.floor <= floor);
  for (const floor of FLOORS) if (!isBeyond(floor)) found.push({ floor, plan: planOf({ ...input, floor }) });
  return FLOORS.map((floor) => {
    const known = found.flatMap((one) => (one.floor >= floor && one.plan.kind === 'plan' ? [one.plan.points] : []));
    const points = known.length > 0 ? Math.max(...known) : null;
    return { floor, points, impossible: points === null && isBeyond(floor) };
  });
}
