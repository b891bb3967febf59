import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { channelInUse } from './channels/in-use.ts';
import { allow } from './outreach.permissions.ts';
import { findOutgoing } from './outreach.reads.ts';
import { stateAfter } from './outreach.rules.ts';
import { lockMessage, takeStep } from './outreach.store.ts';

/**
 * One try to deliver a message: the job `outreach.deliver`. What happened is written first; then a try that may yet
 * succeed fails the job, so that the queue comes back later with a growing pause. The last try gives the message up.
 * Running it twice sends once: a message that is no longer waiting is left alone.
 */
export async function deliverMessage(ctx: Ctx, job: { messageId: string; lastAttempt: boolean }): Promise<void> {
  allow(ctx, 'outreach.deliver');
  const message = await findOutgoing(ctx, job.messageId);
  if (message?.state !== 'queued') return;
  const channel = channelInUse();
  const outcome = await channel.deliver(message, ctx.now);
  const step = outcome.step === 'try-failed' && job.lastAttempt ? 'failed' : outcome.step;
  const problem = 'problem' in outcome ? outcome.problem : undefined;
  await inTransaction(ctx, async (tx) => {
    const now = await lockMessage(tx, message.id);
    const state = now && stateAfter(now.state, step);
    // Somebody marked it as sent while the provider was answering: that word stands.
    if (!state) return;
    const wipe = message.purpose === 'code' && (step === 'sent' || step === 'failed');
    await takeStep(tx, message.id, { step, state, problem, channel: channel.name, tried: true, wipe });
  });
  if (step === 'try-failed') throw new Error(`message ${message.id} not delivered: ${problem}`);
}
