import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts } from '#rooms/registry/index.ts';
import { getLead, type Lead } from './catalogue/lead.reads.ts';
import { getProduct, type Product } from './catalogue/product.reads.ts';
import { allow } from './exhibitions.permissions.ts';

/** A business for the person whose phone it stands on; for anyone else it is not there (404). */
export async function openOwnBusiness(ctx: Ctx, businessId: string): Promise<BusinessFacts> {
  allow(ctx, 'exhibitions.own');
  const facts = await getBusinessFacts(ctx, businessId);
  if (!ctx.actor.phone || facts.phone !== ctx.actor.phone) throw notFound();
  return facts;
}

/** A product for its owner; for anyone else it is not there (404). */
export async function openOwnProduct(ctx: Ctx, id: string): Promise<{ product: Product; facts: BusinessFacts }> {
  allow(ctx, 'exhibitions.own');
  const product = await getProduct(ctx, id);
  return { product, facts: await openOwnBusiness(ctx, product.businessId) };
}

/** A buyer's question for the seller it was put to; for anyone else it is not there (404). */
export async function openOwnLead(ctx: Ctx, id: string): Promise<Lead> {
  allow(ctx, 'exhibitions.own');
  const lead = await getLead(ctx, id);
  await openOwnBusiness(ctx, lead.businessId);
  return lead;
}
