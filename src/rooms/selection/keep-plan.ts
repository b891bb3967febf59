import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './decision.events.ts';
import type { PlanFields } from './plan.schema.ts';
import { savePlan } from './plan.store.ts';
import { allow } from './selection.permissions.ts';

/** Keeps what the officer typed into the planner, also where it cannot be read yet. Refuses 403 without the right. */
export async function keepPlan(ctx: Ctx, fields: PlanFields): Promise<void> {
  allow(ctx, 'selection.plan');
  await inTransaction(ctx, async (tx) => {
    await savePlan(tx, fields);
    await record(tx, 'selection.plan-kept', { type: 'person', id: tx.actor.id }, {});
  });
}
