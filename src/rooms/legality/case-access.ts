import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts } from '#rooms/registry/index.ts';
import { type Case, getCase } from './case.reads.ts';
import { allow } from './legality.permissions.ts';

/** A case for the person whose phone it stands on; for anyone else it is not there (404). */
export async function openOwnCase(ctx: Ctx, id: string): Promise<{ case_: Case; facts: BusinessFacts }> {
  allow(ctx, 'legality.own');
  const case_ = await getCase(ctx, id);
  const facts = await getBusinessFacts(ctx, case_.businessId);
  if (!ctx.actor.phone || facts.phone !== ctx.actor.phone) throw notFound();
  return { case_, facts };
}

/** A case for staff, with the facts of its business. */
export async function openStaffCase(ctx: Ctx, id: string): Promise<{ case_: Case; facts: BusinessFacts }> {
  allow(ctx, 'legality.read');
  const case_ = await getCase(ctx, id);
  return { case_, facts: await getBusinessFacts(ctx, case_.businessId) };
}

/**
 * Whoever may act for a business: the owner whose phone it stands on (404 otherwise), or an officer of its area (403).
 */
export function meetBusiness(ctx: Ctx, facts: Pick<BusinessFacts, 'phone' | 'area'>): 'owner' | 'officer' {
  if (ctx.actor.kind === 'owner') {
    allow(ctx, 'legality.own');
    if (!ctx.actor.phone || ctx.actor.phone !== facts.phone) throw notFound();
    return 'owner';
  }
  allow(ctx, 'legality.work', { area: facts.area });
  return 'officer';
}
