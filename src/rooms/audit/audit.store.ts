import type { Ctx } from '#platform/ctx.ts';
import { actedBy } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { AuditTables } from './audit.tables.ts';

export interface NewEntry {
  event: string;
  targetType: string;
  targetId: string;
  detail: object;
}

/** Appends one entry under the context's actor; number and hash are made by the database. */
export async function appendEntry(tx: Ctx, entry: NewEntry): Promise<void> {
  await tablesOf<AuditTables>(tx)
    .insertInto('audit.entry')
    .values({
      ...actedBy(tx),
      mandate: tx.actor.roles.join('+'),
      event: entry.event,
      target_type: entry.targetType,
      target_id: entry.targetId,
      detail: JSON.stringify(entry.detail),
      request_id: tx.requestId,
    })
    .execute();
}
