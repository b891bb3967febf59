import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { listConsentingOwners } from '#rooms/identity/index.ts';
import { findCallBySlug } from '#rooms/programmes/index.ts';
import { listProducts } from './catalogue/product.reads.ts';
import { findEvent } from './event/event.reads.ts';
import { publicSums, readEvent, standingOf } from './event-view.ts';

/**
 * What anyone may read of an exhibition: its plan; exhibitors who agreed that their name is public, with their products; how
 * many others there are; sums where no single figure can be read off them. Refuses 404 while its call was never public, is
 * cancelled, or has no plan.
 */
export async function readPublicEvent(ctx: Ctx, slug: string) {
  const call = await findCallBySlug(ctx, slug);
  const event = call?.openedAt && call.kind === 'exhibition' ? await findEvent(ctx, call.id) : undefined;
  if (!call || !event || call.state === 'cancelled') throw notFound();
  const view = await readEvent(ctx, call.id, { call, event });
  const consenting = await listConsentingOwners(ctx, 'publish-name');
  const standing = standingOf(view);
  const named = standing.filter(({ ownerId }) => consenting.has(ownerId));
  const products =
    named.length > 0
      ? await listProducts(ctx, { businessIds: named.map(({ businessId }) => businessId), states: ['published'] })
      : [];
  return {
    ...view,
    named,
    others: standing.length - named.length,
    products,
    sums: event.state === 'closed' ? publicSums(view) : undefined,
  };
}
