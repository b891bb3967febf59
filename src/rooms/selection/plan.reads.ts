import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { PlanFields } from './plan.schema.ts';
import type { PlanTables } from './plan.tables.ts';

/** The planner as the actor left it; nothing where they never used it. */
export async function findPlan(ctx: Ctx): Promise<{ fields: PlanFields; savedAt: Date } | undefined> {
  return tablesOf<PlanTables>(ctx)
    .selectFrom('selection.plan')
    .select(['fields', 'saved_at as savedAt'])
    .where('city', '=', ctx.city)
    .where('officer_id', '=', ctx.actor.id)
    .executeTakeFirst();
}
