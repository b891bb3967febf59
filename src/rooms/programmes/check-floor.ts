import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { readFloorGap } from './floor.reads.ts';
import { floorDay } from './floor.rules.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { record } from './record.ts';

/**
 * Writes down that a call stands under its floor five days before closing: from then on the task stands in everyone's
 * work, and nobody can say later that it was not seen. A closing that was moved away is not due yet.
 * Returns whether the call stands under it.
 */
export async function checkFloor(ctx: Ctx, callId: string): Promise<boolean> {
  allow(ctx, 'programmes.step');
  return inTransaction(ctx, async (tx) => {
    const gap = await readFloorGap(tx, await getCall(tx, callId));
    if (!gap) return false;
    const { needed, have, wards } = gap;
    await record(tx, 'programmes.floor-missed', { type: 'call', id: callId }, { needed, have, wards: wards.length });
    return true;
  });
}

/** Puts the look at the floor into the queue, for the morning five days before closing; a later closing replaces it. */
export async function planFloorCheck(tx: Ctx, call: { id: string; closesAt: Date | null }): Promise<void> {
  if (!call.closesAt) return;
  const runAt = instantOf(floorDay(call.closesAt), '07:00');
  const key = `programmes.floor:${tx.city}:${call.id}`;
  await enqueue(tx, 'programmes.check-floor', { callId: call.id }, { runAt, key });
}
