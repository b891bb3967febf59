import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts } from '#rooms/registry/index.ts';
import { allow } from './capital.permissions.ts';
import { getReferral, type Referral } from './referral.reads.ts';
import type { ReferralActor } from './referral.rules.ts';

/**
 * As whom this person meets a business's loan. An owner is known by the phone they proved: another owner's does not exist
 * for them (404). An officer needs its area in the remit (403).
 */
export function meetBusiness(ctx: Ctx, facts: Pick<BusinessFacts, 'phone' | 'area'>): ReferralActor {
  if (ctx.actor.kind === 'owner') {
    allow(ctx, 'capital.own');
    if (!ctx.actor.phone || ctx.actor.phone !== facts.phone) throw notFound();
    return 'owner';
  }
  allow(ctx, 'capital.work', { area: facts.area });
  return 'officer';
}

/** A referral for the person whose phone it stands on; for anyone else it is not there (404). */
export async function openOwnReferral(ctx: Ctx, id: string): Promise<Referral> {
  allow(ctx, 'capital.own');
  const referral = await getReferral(ctx, id);
  meetBusiness(ctx, await getBusinessFacts(ctx, referral.businessId));
  return referral;
}
