import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listChanges, listExhibitors, listStalls } from './event/event.reads.ts';
import { saveStall, settleChange } from './event/event.store.ts';
import { holdEvent } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { sayStalls } from './say-stalls.ts';

/**
 * A second officer confirms or refuses a proposed change of stalls; when confirmed, whoever moves is told. Refuses who
 * proposed it (403), one already settled, and one that no longer fits because somebody moved or left meanwhile (409).
 */
export async function settleStallChange(
  ctx: Ctx,
  input: { callId: string; changeId: string; outcome: 'confirmed' | 'refused' },
): Promise<void> {
  allow(ctx, 'exhibitions.plan');
  await inTransaction(ctx, async (tx) => {
    const { callId, changeId, outcome } = input;
    const { call } = await holdEvent(tx, callId, 'change-stall');
    const change = (await listChanges(tx, callId)).find(({ id }) => id === changeId);
    if (!change) throw notFound();
    if (change.outcome) throw refuse('change-gone');
    if (change.proposedById === tx.actor.id) throw refuse('change-own');
    await settleChange(tx, changeId, outcome);
    await record(tx, 'exhibitions.stall-change-settled', { type: 'stall-change', id: changeId }, { outcome });
    if (outcome === 'refused') return;
    const [people, stalls] = await Promise.all([listExhibitors(tx, callId), listStalls(tx, callId)]);
    const mover = people.find(({ id }) => id === change.exhibitorId);
    const there = people.filter(({ stallId }) => stallId === change.stallId).map(({ id }) => id);
    const room = stalls.find(({ id }) => id === change.stallId)?.room ?? 0;
    const asRead = change.otherId ? there.includes(change.otherId) : there.length < room;
    if (!mover || mover.leftAt || mover.stallId !== change.fromStallId || !asRead) throw refuse('change-gone');
    await saveStall(tx, mover.id, change.stallId);
    if (change.otherId) await saveStall(tx, change.otherId, change.fromStallId);
    const moved = new Map([[mover.id, change.stallId]]);
    if (change.otherId && change.fromStallId) moved.set(change.otherId, change.fromStallId);
    await sayStalls(tx, call, moved);
  });
}
