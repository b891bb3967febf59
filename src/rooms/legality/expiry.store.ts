import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { LegalityTables } from './legality.tables.ts';

/** Notes that the owners of these licences were told that they end. */
export async function markExpiryTold(tx: Ctx, ids: readonly string[]): Promise<void> {
  await tablesOf<LegalityTables>(tx)
    .updateTable('legality.case_file')
    .set({ expiry_told_on: dayOf(tx.now) })
    .where('city', '=', tx.city)
    .where('id', 'in', [...ids])
    .execute();
}
