import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { PlanFields } from './plan.schema.ts';
import type { PlanTables } from './plan.tables.ts';

/** Writes it; what was there is replaced. */
export async function savePlan(tx: Ctx, fields: PlanFields): Promise<void> {
  const kept = { fields: JSON.stringify(fields), saved_at: tx.now };
  await tablesOf<PlanTables>(tx)
    .insertInto('selection.plan')
    .values({ officer_id: tx.actor.id, ...kept })
    .onConflict((same) => same.columns(['city', 'officer_id']).doUpdateSet(kept))
    .execute();
}
