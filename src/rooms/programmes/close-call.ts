import { type Ctx, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Call } from './call.ts';
import { standingAfter } from './call-states.rules.ts';
import { planFloorCheck } from './check-floor.ts';
import { allow } from './programmes.permissions.ts';
import { findStoredState, getCall } from './programmes.reads.ts';
import { appendStep, lockCall } from './programmes.store.ts';
import { record } from './record.ts';

/**
 * Writes down that a call's closing time has passed. Readers see it closed from that moment on by themselves
 * (`stateAt`); this only brings the stored steps up to date, so it is always right and may run any number of times.
 */
export async function closeIfDue(tx: Ctx, call: Call): Promise<void> {
  if (call.state !== 'closed' || !call.closesAt || (await findStoredState(tx, call.id)) !== 'open') return;
  const standing = standingAfter({ state: 'open', resumesTo: null }, 'close');
  const system: Ctx = { ...tx, actor: systemActor };
  await appendStep(system, call.id, {
    step: 'close',
    reason: null,
    standing,
    by: systemActor,
    at: call.closesAt,
    publicReason: null,
  });
  await record(
    system,
    'programmes.call-moved',
    { type: 'call', id: call.id },
    { step: 'close', from: 'open', to: 'closed', reason: null },
  );
}

/** Closes one call whose time has passed. A closing time that was moved meanwhile is simply not due yet. */
export async function closeCall(ctx: Ctx, callId: string): Promise<void> {
  allow(ctx, 'programmes.step');
  await inTransaction(ctx, async (tx) => {
    await lockCall(tx, callId);
    await closeIfDue(tx, await getCall(tx, callId));
  });
}

/** Puts the closing of an open call, and the look at its floor before, into the queue; a later closing time replaces the earlier one. */
export async function planClosing(tx: Ctx, call: { id: string; closesAt: Date | null }): Promise<void> {
  await planFloorCheck(tx, call);
  if (call.closesAt)
    await enqueue(
      tx,
      'programmes.close-call',
      { callId: call.id },
      { runAt: call.closesAt, key: `programmes.close:${tx.city}:${call.id}` },
    );
}
