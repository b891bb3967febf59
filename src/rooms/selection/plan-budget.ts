import type { Ctx } from '#platform/ctx.ts';
import type { Explored } from './allocation/explore-plan.ts';
import type { PlanInput } from './allocation/plan-input.ts';
import { inWorker } from './engine/solver/in-worker.ts';
import { allow } from './selection.permissions.ts';

/** A page waits no longer than this. */
const SECONDS = 20;

/** The plan that serves most, what a little more would buy, and what fairness costs; nothing is stored. Refuses 403 without the right. */
export function planBudget(ctx: Ctx, input: PlanInput): Promise<Explored> {
  allow(ctx, 'selection.plan');
  return inWorker('plan', input, { seconds: SECONDS });
}
