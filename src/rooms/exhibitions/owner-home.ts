import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { m } from '#words';
import { listLeads } from './catalogue/lead.reads.ts';
import { listProducts } from './catalogue/product.reads.ts';

/** What the catalogue asks of an owner, for `/saya`: products given back, buyers who wait. Businesses come by phone. */
export async function listOwnerCatalogue(ctx: Ctx): Promise<OwnerTask[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const businessIds = (await listBusinessesOfPhone(ctx, phone)).map(({ id }) => id);
  if (businessIds.length === 0) return [];
  const [returned, leads] = await Promise.all([
    listProducts(ctx, { businessIds, states: ['returned'] }),
    listLeads(ctx, { businessIds, open: true }),
  ]);
  return [
    ...leads.map((lead) => ({
      kind: 'task' as const,
      label: m.exhibitions_home_lead({ product: lead.productName }),
      hint: m.exhibitions_home_lead_hint({ buyer: lead.buyer }),
      href: `/saya/produk/minat/${lead.id}`,
      at: lead.dueOn ? instantOf(lead.dueOn, '08:00') : undefined,
    })),
    ...returned.map((product) => ({
      kind: 'task' as const,
      label: m.exhibitions_home_returned({ product: product.name }),
      hint: product.note ?? undefined,
      href: `/saya/produk/${product.id}`,
      problem: true,
    })),
  ];
}
