import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts, noteOnTimeline } from '#rooms/registry/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import type { Need, Origin } from './needs.rules.ts';
import { insertReferral } from './referral.store.ts';

const asked = { key: 'mentoring_timeline_asked' };
const referred = { key: 'mentoring_timeline_referred' };

/**
 * Asks that a business be mentored: its owner for the own business (`origin` is then always `owner`), or an officer out of
 * any work. Refuses 404 another owner's business, 403 one outside the remit, 409 one that waits already. Returns the id.
 */
export async function referBusiness(
  ctx: Ctx,
  input: { businessId: string; origin: Origin; needs: Need[]; wish: string },
): Promise<string> {
  const byOwner = ctx.actor.kind === 'owner';
  allow(ctx, byOwner ? 'mentoring.own' : 'mentoring.refer');
  return inTransaction(ctx, async (tx) => {
    const facts = await getBusinessFacts(tx, input.businessId);
    if (!byOwner) allow(tx, 'mentoring.refer', { area: facts.area });
    else if (!tx.actor.phone || tx.actor.phone !== facts.phone) throw notFound();
    const { needs, wish } = input;
    const origin = byOwner ? 'owner' : input.origin;
    const id = await insertReferral(tx, { facts, origin, needs, wish });
    if (!id) throw refuse('waiting-already');
    await noteOnTimeline(tx, {
      businessId: facts.id,
      at: tx.now,
      kind: 'mentoring',
      text: { ...(byOwner ? asked : referred), params: {} },
      href: `/kerja/pendampingan/rujukan/${id}`,
    });
    await record(tx, 'mentoring.referred', { type: 'mentoring-referral', id }, { origin, needs });
    return id;
  });
}
