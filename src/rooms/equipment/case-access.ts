import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts } from '#rooms/registry/index.ts';
import { type GrantCase, getCase } from './case.reads.ts';
import type { CaseActor } from './case.rules.ts';
import { lockCase } from './case.store.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';

/**
 * As whom this person meets a case. An owner is known by the phone they proved: another owner's does not exist for them
 * (404). An officer needs its area in the remit (403).
 */
export function meetBusiness(ctx: Ctx, facts: Pick<BusinessFacts, 'phone' | 'area'>): CaseActor {
  if (ctx.actor.kind === 'owner') {
    allow(ctx, 'equipment.own');
    if (!ctx.actor.phone || ctx.actor.phone !== facts.phone) throw notFound();
    return 'owner';
  }
  allow(ctx, 'equipment.work', { area: facts.area });
  return 'officer';
}

/** A case for the person whose phone it stands on; for anyone else it is not there (404). */
export async function openOwnCase(ctx: Ctx, id: string): Promise<GrantCase> {
  allow(ctx, 'equipment.own');
  const found = await getCase(ctx, id);
  meetBusiness(ctx, await getBusinessFacts(ctx, found.businessId));
  return found;
}

/** Holds a case for one change: locked, met, and not changed since the page was read. */
export async function holdCase(tx: Ctx, id: string, version: number) {
  if (!(await lockCase(tx, id))) throw notFound();
  const found = await getCase(tx, id);
  const facts = await getBusinessFacts(tx, found.businessId);
  const as = meetBusiness(tx, facts);
  if (version !== found.version) throw refuse('stale', { who: found.changedBy });
  return { grantCase: found, facts, as };
}
