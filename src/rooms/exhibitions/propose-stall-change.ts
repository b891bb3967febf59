import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listChanges, listExhibitors, listStalls } from './event/event.reads.ts';
import { insertChange } from './event/event.store.ts';
import { holdExhibitor } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/**
 * Proposes another stall for an exhibitor, with a reason; where it is taken, whoever stands there gets this one's in return.
 * A second officer settles it. Refuses an exhibitor or stall of another exhibition (404), the stall it has, a full shared
 * stall, a taken one without anything in return (422), a second proposal for the same exhibitor (409).
 */
export async function proposeStallChange(
  ctx: Ctx,
  exhibitorId: string,
  input: { stall: string; reason: string },
): Promise<string> {
  allow(ctx, 'exhibitions.plan');
  return inTransaction(ctx, async (tx) => {
    const { event, exhibitor } = await holdExhibitor(tx, exhibitorId, 'change-stall');
    const { callId } = event;
    const [people, stalls, changes] = await Promise.all([
      listExhibitors(tx, callId),
      listStalls(tx, callId),
      listChanges(tx, callId),
    ]);
    const target = stalls.find(({ id }) => id === input.stall);
    if (!target) throw notFound();
    if (exhibitor.leftAt) throw refuse('event-act');
    if (target.id === exhibitor.stallId) throw refuse('stall-same');
    if (changes.some((one) => one.exhibitorId === exhibitorId && !one.outcome)) throw refuse('change-open');
    const there = people.filter(({ stallId }) => stallId === target.id);
    const full = there.length >= target.room;
    const [other] = full ? there : [];
    if (full && (target.room > 1 || !exhibitor.stallId)) throw refuse('stall-other-kind');
    const id = await insertChange(tx, {
      callId,
      exhibitorId,
      stallId: target.id,
      fromStallId: exhibitor.stallId,
      otherId: other?.id ?? null,
      reason: input.reason,
    });
    const detail = { exhibitorId, from: exhibitor.stall, to: target.code, reason: input.reason };
    await record(tx, 'exhibitions.stall-change-proposed', { type: 'stall-change', id }, detail);
    return id;
  });
}
