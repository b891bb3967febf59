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
  /** Points at each floor; null: no plan that keeps it was found in the time. */
  frontier: { floor: number; points: number | null }[];
}

const STEPS = [10e6, 50e6, 100e6];
const FLOORS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const DAYS = 10;

/** Makes the plan and explores around it. Takes at most about `seconds`: a quarter for the plan, the rest in equal parts. */
export function explorePlan(highs: Highs, input: PlanInput, seconds: number): Explored {
  const result = makePlan(highs, input, seconds / 4);
  const part = (0.75 * seconds) / (STEPS.length * input.sources.length + FLOORS.length + 1);
  const pointsOf = (changed: PlanInput): number | null => {
    const plan = makePlan(highs, changed, Math.max(0.1, part));
    return plan.kind === 'plan' ? plan.points : null;
  };
  const own = result.kind === 'plan' ? [{ floor: input.floor, points: result.points }] : [];
  const frontier = neverRising([...FLOORS.map((floor) => ({ floor, points: pointsOf({ ...input, floor }) })), ...own]);
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

/** A plan that keeps a higher floor keeps every lower one: where the time was too short for as good a one, that one counts. */
function neverRising(found: Explored['frontier']): Explored['frontier'] {
  return FLOORS.map((floor) => {
    const known = found.flatMap((one) => (one.floor >= floor && one.points !== null ? [one.points] : []));
    return { floor, points: known.length > 0 ? Math.max(...known) : null };
  });
}
