import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ViewTables } from './saved-views.tables.ts';

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
