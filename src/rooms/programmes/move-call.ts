import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Call } from './call.ts';
import { tellCallMoved } from './call-moved.ts';
import { type CallStep, decideStep, standingAfter, stepsWithReason } from './call-states.rules.ts';
import { listed, missingWord, stateWord, stepWord } from './call-words.ts';
import { closeIfDue, planClosing } from './close-call.ts';
import { findGiving } from './giving.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';
import { missingOf } from './programmes.rules.ts';
import { appendStep, lockCall } from './programmes.store.ts';
import { record } from './record.ts';

/**
 * Takes one step with a call: send, return, approve, start, begin-follow-up, finish, postpone, resume, cancel.
 * Refuses 409 with what is possible instead, 403 where another role must act, 409 `not-ready` naming each missing part,
 * 422 without the reason that return, postpone and cancel need. Joins the caller's transaction. Returns the call after it.
 */
export async function moveCall(
  ctx: Ctx,
  callId: string,
  step: CallStep,
  options: { reason?: string } = {},
): Promise<Call> {
  allow(ctx, 'programmes.step');
  const reason = options.reason?.trim() || null;
  return inTransaction(ctx, async (tx) => {
    await lockCall(tx, callId);
    const call = await getCall(tx, callId);
    guardStep(tx, call, step);
    if (stepsWithReason.includes(step) && !reason) throw refuse('reason-missing');
    if (step === 'send') await guardReady(tx, call);
    const standing = standingAfter(call, step);
    if (standing.state === 'open') await guardReady(tx, call);
    await closeIfDue(tx, call);
    const isPublicReason = step === 'postpone' || step === 'cancel';
    await appendStep(tx, callId, {
      step,
      reason,
      standing,
      by: tx.actor,
      at: tx.now,
      publicReason: isPublicReason ? reason : null,
    });
    if (standing.state === 'open') {
      await planClosing(tx, call);
      // A call approved before its opening day is told of on that day, when one can apply.
      await enqueue(tx, 'programmes.tell-interested', { callId }, { runAt: call.opensAt ?? undefined });
    }
    await record(
      tx,
      'programmes.call-moved',
      { type: 'call', id: callId },
      { step, from: call.state, to: standing.state, reason },
    );
    const moved = await getCall(tx, callId);
    await tellCallMoved(tx, { call: moved, step });
    return moved;
  });
}

function guardStep(tx: Ctx, call: Call, step: CallStep): void {
  const decision = decideStep(step, call.state, tx.actor, call.writers);
  if (decision.allowed) return;
  if (decision.because === 'own-words') throw refuse('own-words');
  if (decision.because === 'not-your-role') throw refuse('step-not-yours', { step: stepWord(step) });
  const possible = listed(decision.possible.map(stepWord), tx.locale) || '–';
  throw refuse('step-not-possible', { state: stateWord(call.state), possible });
}

async function guardReady(tx: Ctx, call: Call): Promise<void> {
  const { mode } = await findGiving(tx, call.id);
  const missing = missingOf(call, tx.now, dayOf, mode);
  if (missing.length > 0) throw refuse('not-ready', { missing: listed(missing.map(missingWord), tx.locale) });
}
