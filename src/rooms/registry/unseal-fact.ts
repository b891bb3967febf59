import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { lockBusiness, openSealed } from './edit.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * Opens a sealed fact (phone or NIK) for one view. It needs a reason and leaves an audit entry that the owner can read
 * (UU 27/2022 art. 31, to verify). Returns nothing when the fact is not known.
 */
export async function unsealFact(
  ctx: Ctx,
  id: string,
  input: { fact: 'hp' | 'nik'; reason: string },
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockBusiness(tx, id);
    if (!known) throw registryRefuse('business-not-found');
    allow(tx, 'registry.unseal', { area: known.area });
    await record(tx, 'registry.fact-unsealed', { type: 'business', id }, input);
    return openSealed(input.fact === 'hp' ? known.phone_sealed : known.nik_sealed);
  });
}
