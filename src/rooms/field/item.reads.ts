import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Answer } from './answer.ts';
import type { FieldTables } from './field.tables.ts';

/** A record that was carried out. */
export interface KnownItem {
  id: string;
  visitId: string | null;
  sha256: string;
  answer: Answer;
}

/** A record by the id the phone gave it; nothing while it has not been carried out. */
export async function findItem(ctx: Ctx, id: string): Promise<KnownItem | undefined> {
  return tablesOf<FieldTables>(ctx)
    .selectFrom('field.item')
    .select(['id', 'visit_id as visitId', 'content_sha256 as sha256', 'answer'])
    .where('city', '=', ctx.city)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A phone with records that have waited since before a day, longest wait first. */
export function listWaitingPhones(ctx: Ctx, madeBefore: Date) {
  return tablesOf<FieldTables>(ctx)
    .selectFrom('field.phone')
    .select(['person_name as person', 'waiting', 'oldest_at as oldestAt', 'seen_at as seenAt'])
    .where('city', '=', ctx.city)
    .where('oldest_at', '<', madeBefore)
    .orderBy('oldest_at')
    .execute();
}
