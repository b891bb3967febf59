import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getBreach } from './breaches/breaches.reads.ts';
import { saveTold } from './breaches/breaches.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/** Notes that the authority, or everybody affected, has been told in writing, and whether in time. Refuses (409) a second time. */
export async function tellBreach(ctx: Ctx, id: string, who: 'authority' | 'people'): Promise<void> {
  allow(ctx, 'registry.breach');
  await inTransaction(ctx, async (tx) => {
    const breach = await getBreach(tx, id);
    if (who === 'authority' ? breach.authorityToldAt : breach.peopleToldAt) throw registryRefuse('breach-told');
    await saveTold(tx, id, who);
    await record(tx, 'registry.breach-told', { type: 'breach', id }, { who, late: tx.now > breach.dueAt });
  });
}
