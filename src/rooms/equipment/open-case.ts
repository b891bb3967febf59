import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { fold, getBusinessFacts } from '#rooms/registry/index.ts';
import type { Track } from './case.rules.ts';
import { addEvent, insertCase } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';

/**
 * Keeps what a business needs, as the beginning of a case. Refuses a grant without the group that receives it (422), an
 * area outside the remit (403). Source: Permendagri 77/2020, hibah goes to bodies and groups, not to single persons.
 */
export async function openCase(
  ctx: Ctx,
  input: { businessId: string; need: string; track: Track; group: string },
): Promise<string> {
  allow(ctx, 'equipment.work');
  return inTransaction(ctx, async (tx) => {
    const facts = await getBusinessFacts(tx, input.businessId);
    meetBusiness(tx, facts);
    if (input.track === 'grant' && !input.group) throw refuse('group-missing');
    const kind = fold(input.need);
    const id = await insertCase(tx, {
      businessId: facts.id,
      businessName: facts.displayName,
      ownerId: facts.ownerId,
      ownerName: facts.ownerName,
      area: facts.area,
      track: input.track,
      groupName: input.track === 'grant' ? input.group : null,
      need: input.need,
      kind,
    });
    if (!id) throw new Error('A case without an application meets no other.');
    await addEvent(tx, { caseId: id, move: 'open', text: input.need });
    await record(tx, 'equipment.case-opened', { type: 'equipment-case', id }, { businessId: facts.id, kind });
    return id;
  });
}
