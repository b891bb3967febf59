import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { ViewTables } from './saved-views.tables.ts';

/** Keeps a view; one of the same name is replaced. */
export async function putView(tx: Ctx, view: { name: string; query: string }): Promise<void> {
  await tablesOf<ViewTables>(tx)
    .insertInto('registry.saved_view')
    .values({ id: newId(), person_id: tx.actor.id, ...view, saved_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(['city', 'person_id', 'name']).doUpdateSet({ query: view.query, saved_at: tx.now }),
    )
    .execute();
}

/** Takes a view of one's own away. */
export async function deleteView(tx: Ctx, id: string): Promise<void> {
  await tablesOf<ViewTables>(tx)
    .deleteFrom('registry.saved_view')
    .where('city', '=', tx.city)
    .where('person_id', '=', tx.actor.id)
    .where('id', '=', id)
    .execute();
}
