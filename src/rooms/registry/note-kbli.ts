import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { findKbliClass } from './kbli/kbli.reads.ts';
import { noteIdentifier } from './note-identifier.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * Notes the code of a business line as chosen from the list, with its edition; codes of the other edition stay as they are. Refuses a code the
 * edition does not have (422) and a business of another city (404).
 */
export async function noteKbli(
  ctx: Ctx,
  businessId: string,
  input: { edition: '2020' | '2025'; code: string; asOf: string },
): Promise<void> {
  allow(ctx, 'registry.edit');
  await inTransaction(ctx, async (tx) => {
    const known = await findKbliClass(tx, input.edition, input.code);
    if (!known) throw registryRefuse('kbli-unknown');
    await noteIdentifier(tx, {
      businessId,
      kind: 'kbli',
      value: known.code,
      raw: `${known.code} ${known.title}`,
      edition: known.edition,
      source: 'staff',
      asOf: input.asOf,
    });
  });
}
