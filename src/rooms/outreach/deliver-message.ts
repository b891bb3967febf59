import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Channel, Outcome, Outgoing } from './channels/channel.ts';
import { giveBack, keepProviderId } from './delivery.store.ts';
import { enqueueDelivery, moveOn, restChannel } from './delivery.ts';
import { handOver } from './hand-over.ts';
import { allow } from './outreach.permissions.ts';
import { findOutgoing } from './outreach.reads.ts';
import { reportWait, stateAfter } from './outreach.rules.ts';
import { lockMessage, takeStep } from './outreach.store.ts';

/**
 * One try to deliver a message: the job `outreach.deliver`. That it is being handed over is written first, what became of
 * it afterwards; a try that may yet succeed then fails the job, so that the queue comes back with a growing pause. After
 * the last try the next channel has it. A message that no longer waits is left alone: running it twice sends once.
 */
export async function deliverMessage(ctx: Ctx, job: { messageId: string; lastAttempt: boolean }): Promise<void> {
  allow(ctx, 'outreach.deliver');
  const message = await findOutgoing(ctx, job.messageId);
  if (!message) return;
  const route = await handOver(ctx, message);
  if (!route) return;
  const { channel, address } = route;
  const outcome = await channel.deliver({ ...message, address }, ctx.now);
  const giveUp = outcome.step === 'try-failed' && (job.lastAttempt || message.purpose === 'code');
  await inTransaction(ctx, (tx) => settle(tx, message, channel, giveUp ? { ...outcome, step: 'failed' } : outcome));
  if (outcome.step === 'try-failed' && !giveUp) {
    throw new Error(`message ${message.id} not delivered by ${channel.name}: ${outcome.problem}`);
  }
}

async function settle(tx: Ctx, { id, purpose }: Outgoing, channel: Channel, outcome: Outcome): Promise<void> {
  const { name } = channel;
  const standing = await lockMessage(tx, id);
  // A report was faster than the answer, and the message is with the next channel already.
  if (!standing || standing.refusedBy.includes(name)) return;
  if (outcome.step === 'failed') return moveOn(tx, standing, { channel: name, ...outcome });
  if (outcome.step === 'paused') return restChannel(tx, standing, { channel: name, ...outcome });
  // News nobody will ever report on counts as sent: told twice is worse.
  const held = outcome.step === 'unsure' && !channel.reports && purpose === 'marketing';
  const step = held ? 'sent' : outcome.step === 'unsure' ? 'try-failed' : outcome.step;
  const state = stateAfter(standing.state, step);
  const problem = held ? 'unconfirmed' : 'problem' in outcome ? outcome.problem : undefined;
  const providerId = 'providerId' in outcome ? outcome.providerId : undefined;
  // A report or a person was faster: that word stands.
  if (!state || standing.state !== 'queued') return providerId ? keepProviderId(tx, id, providerId) : undefined;
  const wipe = purpose === 'code' && step === 'sent';
  const notTaken = outcome.step === 'try-failed';
  if (notTaken) await giveBack(tx, name, standing);
  await takeStep(tx, id, { step, state, problem, channel: name, tried: true, wipe, providerId, notTaken });
  if (outcome.step !== 'unsure' || held) return;
  const wait = reportWait(purpose);
  if (wait) return enqueueDelivery(tx, id, purpose, addMinutes(tx.now, wait));
  return moveOn(tx, standing, { channel: name, problem: 'unsure' });
}
