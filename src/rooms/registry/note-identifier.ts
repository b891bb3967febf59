import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { addChanges, lockBusiness } from './edit.store.ts';
import { findForeignNib, insertIdentifier, type NewIdentifier, saveNoted } from './identifier.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * Keeps a number that others gave a business (already read by its normaliser), with source, day and history; a NIB also
 * becomes the business's own. Refuses a business of another city (404) and a NIB that another owner's business has (409).
 */
export async function noteIdentifier(ctx: Ctx, input: NewIdentifier): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await lockBusiness(tx, input.businessId);
    if (!known) throw registryRefuse('business-not-found');
    allow(tx, 'registry.edit', { area: known.area });
    const isNib = input.kind === 'nib';
    const foreign = isNib ? await findForeignNib(tx, input.value, known.owner_id) : undefined;
    if (foreign) throw registryRefuse('nib-elsewhere', { name: foreign });
    await insertIdentifier(tx, input);
    await saveNoted(tx, input.businessId, isNib ? input.value : undefined);
    const newValue = input.edition ? `${input.value} (${input.edition})` : input.value;
    const change = { field: input.kind, oldValue: isNib ? known.nib : null, newValue };
    await addChanges(tx, input.businessId, [change], { source: input.source, version: known.version + 1 });
    const { kind, source } = input;
    await record(tx, 'registry.identifier-noted', { type: 'business', id: input.businessId }, { kind, source });
  });
}
