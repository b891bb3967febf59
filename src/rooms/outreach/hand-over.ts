import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { hasConsent } from '#rooms/identity/index.ts';
import type { Channel, Outgoing } from './channels/channel.ts';
import type { Route } from './channels/in-use.ts';
import { findPause, markHanded, spend } from './delivery.store.ts';
import { enqueueDelivery, moveOn, routeOf } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { reportWait } from './outreach.rules.ts';
import { lockMessage, type Standing, takeStep } from './outreach.store.ts';
import { listWanting } from './subscription.reads.ts';
import { listLeft } from './wave.reads.ts';

/**
 * Chooses the channel for a message and writes that it is being handed over; committed before the provider is called, so
 * that a server that dies in between knows afterwards that the provider may have it. Nothing when it is not to be called
 * now: the message no longer waits, the person left, the channel rests, the month's money is spent, or a report is due.
 */
export async function handOver(ctx: Ctx, message: Outgoing): Promise<Route | undefined> {
  allow(ctx, 'outreach.deliver');
  return inTransaction(ctx, async (tx) => {
    const standing = await lockMessage(tx, message.id);
    if (standing?.state !== 'queued') return undefined;
    const route = await routeOf(tx, standing, message.address);
    if (!route) return giveUp(tx, standing, 'provider');
    const { channel } = route;
    if (standing.purpose === 'marketing' && !(await mayStillWrite(tx, standing))) return giveUp(tx, standing, 'left');
    if (standing.handedAt && !channel.knowsRepeats && standing.channel === channel.name) {
      if (!channel.reports && standing.purpose === 'marketing') return holdForSent(tx, standing);
      const wait = reportWait(standing.purpose);
      if (!wait) return moveOn(tx, standing, { channel: channel.name, problem: 'unsure' }).then(() => undefined);
      const due = addMinutes(standing.handedAt, wait);
      if (due > tx.now) return later(tx, standing, due);
    }
    const pause = await findPause(tx, channel.name);
    if (pause && standing.purpose !== 'code') return later(tx, standing, pause.until);
    const cost = standing.cost > 0 ? 0 : (channel.costOf?.({ ...message, address: route.address }, tx.now) ?? 0);
    const ceiling = standing.purpose === 'code' ? undefined : channel.ceiling;
    if (cost > 0 && !(await spend(tx, channel.name, { rupiah: cost, ceiling }))) {
      return overCeiling(tx, standing, channel);
    }
    await markHanded(tx, message.id, { channel: channel.name, cost: standing.cost + cost });
    return route;
  });
}

/** News goes to an owner who agreed to it and to an address that asked for it, until they leave. */
async function mayStillWrite(tx: Ctx, { addressIndex, ownerId }: Standing): Promise<boolean> {
  if ((await listLeft(tx, [addressIndex])).size > 0) return false;
  if (ownerId !== null && (await hasConsent(tx, { type: 'owner', id: ownerId }, 'contact-by-whatsapp'))) return true;
  return (await listWanting(tx, [addressIndex])).size > 0;
}

/** The provider may have this news and will never say: it counts as sent, for news told twice is worse than none. */
async function holdForSent(tx: Ctx, { id }: Standing): Promise<undefined> {
  await takeStep(tx, id, { step: 'sent', state: 'sent', problem: 'unconfirmed' });
}

async function giveUp(tx: Ctx, { id }: Standing, problem: string): Promise<undefined> {
  await takeStep(tx, id, { step: 'failed', state: 'failed', problem });
}

async function later(tx: Ctx, { id, purpose }: Standing, runAt: Date): Promise<undefined> {
  await enqueueDelivery(tx, id, purpose, runAt);
}

/** The month's money is spent: another channel has the message, or a person sends it. */
async function overCeiling(tx: Ctx, standing: Standing, { name }: Channel): Promise<undefined> {
  if (await routeOf(tx, { ...standing, refusedBy: [...standing.refusedBy, name] }, '')) {
    await moveOn(tx, standing, { channel: name, problem: 'ceiling' });
    return;
  }
  await takeStep(tx, standing.id, { step: 'kept', state: 'kept', problem: 'ceiling', channel: name });
}
