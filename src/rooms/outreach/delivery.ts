import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { addressKinds } from './channels/channel.ts';
import { nextRoute, type Route } from './channels/in-use.ts';
import { giveBack, pauseChannel } from './delivery.store.ts';
import { allow } from './outreach.permissions.ts';
import { type Purpose, stateAfter, triesFor } from './outreach.rules.ts';
import { type Standing, takeStep } from './outreach.store.ts';
import { listOtherPlaces } from './subscription.reads.ts';
import { markGone } from './subscription.store.ts';

/** Puts the delivery of a message into the queue, with all its tries before it; at once unless a moment is given. */
export const enqueueDelivery = (tx: Ctx, id: string, purpose: Purpose, runAt?: Date): Promise<void> =>
  enqueue(tx, 'outreach.deliver', { messageId: id }, { runAt, maxAttempts: triesFor(purpose) });

/**
 * The next way for a message to an address. Word about a person's own matter also goes to the other addresses that person
 * named; codes and news go only where they were meant for.
 */
export async function routeOf(
  tx: Ctx,
  { kind, addressIndex, purpose, refusedBy }: Standing,
  address: string,
): Promise<Route | undefined> {
  const others = purpose === 'utility' && kind === 'phone' ? await listOtherPlaces(tx, addressIndex) : [];
  return nextRoute({ kind, address }, others, refusedBy);
}

/**
 * A channel cannot bring a message: the next one of the office takes it, and when each was tried it is given up. What it
 * was to cost is given back.
 */
export async function moveOn(
  tx: Ctx,
  message: Standing,
  away: { channel: string; problem: string; gone?: boolean },
): Promise<void> {
  allow(tx, 'outreach.deliver');
  const { channel, problem } = away;
  const kind = addressKinds.find((one) => one === channel);
  if (away.gone && kind) await markGone(tx, kind, message.addressIndex);
  await giveBack(tx, channel, message);
  const refusedBy = [...message.refusedBy, channel];
  const step = (await routeOf(tx, { ...message, refusedBy }, '')) ? 'next-channel' : 'failed';
  const state = stateAfter(message.state, step);
  if (!state) return;
  const wipe = message.purpose === 'code' && step === 'failed';
  await takeStep(tx, message.id, { step, state, problem, channel, refusedBy, tried: true, notTaken: true, wipe });
  if (step === 'next-channel') await enqueueDelivery(tx, message.id, message.purpose);
}

/** The provider takes nothing for a while: the channel rests, and the message is handed over when it goes on. */
export async function restChannel(
  tx: Ctx,
  message: Standing,
  rest: { channel: string; problem: string; minutes: number },
): Promise<void> {
  const { channel, problem } = rest;
  const until = addMinutes(tx.now, rest.minutes);
  await pauseChannel(tx, channel, { until, problem });
  await giveBack(tx, channel, message);
  const state = stateAfter(message.state, 'try-failed');
  if (!state) return;
  await takeStep(tx, message.id, { step: 'try-failed', state, problem, channel, tried: true, notTaken: true });
  await enqueueDelivery(tx, message.id, message.purpose, until);
}
