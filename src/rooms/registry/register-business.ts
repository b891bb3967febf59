import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { findAreaName } from './registry.reads.ts';
import { registryRefuse } from './registry.refusals.ts';
import { isSameBusiness } from './registry.rules.ts';
import {
  type BusinessFactsIn,
  fillGaps,
  insertBusiness,
  insertOwner,
  listByPhone,
  lockPhone,
  type OwnerFacts,
} from './registry.store.ts';

export interface Registration {
  owner: OwnerFacts;
  business: BusinessFactsIn;
  /** On whose word: 'application', 'staff', 'counter'. */
  source: string;
  /** Said by the applicant: another person than the one known at this phone. Then the owner's name must be the same too. */
  otherOwner?: boolean;
}

/**
 * Puts a business into the registry, or finds it: the same phone with the same (or no) name in the same kelurahan is the
 * same business, and only gaps are filled. A shared family phone with another business name makes a second business,
 * under the same owner only when the owner's name is the same too.
 * Refuses an area that is not of this city (422) and a business noted as ended (409).
 */
export async function registerBusiness(
  ctx: Ctx,
  input: Registration,
): Promise<{ ownerId: string; businessId: string; existing: boolean }> {
  allow(ctx, 'registry.register');
  return inTransaction(ctx, async (tx) => {
    const place = await findAreaName(tx, input.business.area);
    if (!place) throw registryRefuse('area-unknown');
    const { phone } = input.owner;
    if (phone) await lockPhone(tx, phone);
    const atPhone = phone ? await listByPhone(tx, phone) : [];
    const isOwner = (name: string) => name.toLowerCase() === input.owner.name.toLowerCase();
    const known = atPhone.find(
      (business) => isSameBusiness(business, input.business) && (!input.otherOwner || isOwner(business.ownerName)),
    );
    if (known?.endedAs) throw registryRefuse('ended');
    if (known) {
      await fillGaps(tx, known.id, input.business);
      await record(
        tx,
        'registry.business-registered',
        { type: 'business', id: known.id },
        { source: input.source, existing: true },
      );
      return { ownerId: known.ownerId, businessId: known.id, existing: true };
    }
    const sameOwner = atPhone.find((business) => isOwner(business.ownerName));
    const ownerId = sameOwner?.ownerId ?? (await insertOwner(tx, input.owner, input.source));
    const businessId = await insertBusiness(tx, {
      ownerId,
      ownerName: input.owner.name,
      business: input.business,
      place,
      source: input.source,
    });
    await record(
      tx,
      'registry.business-registered',
      { type: 'business', id: businessId },
      { source: input.source, existing: false },
    );
    return { ownerId, businessId, existing: false };
  });
}
