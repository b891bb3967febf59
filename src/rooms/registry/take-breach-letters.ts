import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Breach, type BreachOwner, getBreach, listBreachOwners } from './breaches/breaches.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** Takes out the list of everybody a breach touched, with their phones, to write to them; that it was taken is noted. */
export async function takeBreachLetters(
  ctx: Ctx,
  id: string,
  format: 'txt' | 'xlsx',
): Promise<{ breach: Breach; owners: BreachOwner[] }> {
  allow(ctx, 'registry.breach');
  return inTransaction(ctx, async (tx) => {
    const breach = await getBreach(tx, id);
    const owners = await listBreachOwners(tx, id);
    await record(tx, 'registry.breach-letters-taken', { type: 'breach', id }, { format, owners: owners.length });
    return { breach, owners };
  });
}
