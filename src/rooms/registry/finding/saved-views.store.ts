import type { Generated } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';

interface ViewTables {
  'registry.saved_view': {
    city: Generated<string>;
    id: string;
    person_id: string;
    name: string;
    query: string;
    saved_at: Date;
  };
}

export interface SavedView {
  id: string;
  name: string;
  /** The filter as it stands in the address, '?…' or ''. */
  query: string;
}

/** The views of whoever asks, by name. */
export async function listOwnViews(ctx: Ctx): Promise<SavedView[]> {
  return tablesOf<ViewTables>(ctx)
    .selectFrom('registry.saved_view')
    .select(['id', 'name', 'query'])
    .where('city', '=', ctx.city)
    .where('person_id', '=', ctx.actor.id)
    .orderBy('name')
    .execute();
}

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
