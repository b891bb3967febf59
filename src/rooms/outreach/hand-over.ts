import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { hasConsent } from '#rooms/identity/index.ts';
import type { Channel, Outgoing } from './channels/channel.ts';
import { nextChannel } from './channels/in-use.ts';
import { findPause, markHanded, spend } from './delivery.store.ts';
import { enqueueDelivery, moveOn } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { reportWait } from './outreach.rules.ts';
import { lockMessage, type Standing, takeStep } from './outreach.store.ts';
import { listLeft } from './wave.reads.ts';

/**
 * Chooses the channel for a message and writes that it is being handed over; committed before the provider is called, so
 * that a server that dies in between knows afterwards that the provider may have it. Nothing when it is not to be called
 * now: the message no longer waits, the person left, the channel rests, the month's money is spent, or a report is due.
 */
export async function handOver(ctx: Ctx, message: Outgoing): Promise<Channel | undefined> {
  allow(ctx, 'outreach.deliver');
  return inTransaction(ctx, async (tx) => {
    const standing = await lockMessage(tx, message.id);
    if (standing?.state !== 'queued') return undefined;
    const channel = nextChannel(standing.refusedBy);
    if (!channel) return giveUp(tx, standing, 'provider');
    if (standing.purpose === 'marketing' && !(await mayStillWrite(tx, standing))) return giveUp(tx, standing, 'left');
    if (standing.handedAt && !channel.knowsRepeats && standing.channel === channel.name) {
      const wait = reportWait(standing.purpose);
      if (!wait) return moveOn(tx, standing, { channel: channel.name, problem: 'unsure' }).then(() => undefined);
      const due = addMinutes(standing.handedAt, wait);
      if (due > tx.now) return later(tx, standing, due);
    }
    const pause = await findPause(tx, channel.name);
    if (pause && standing.purpose !== 'code') return later(tx, standing, pause.until);
    const cost = standing.cost > 0 ? 0 : (channel.costOf?.(message, tx.now) ?? 0);
    const ceiling = standing.purpose === 'code' ? undefined : channel.ceiling;
    if (cost > 0 && !(await spend(tx, channel.name, { rupiah: cost, ceiling }))) {
      return overCeiling(tx, standing, channel);
    }
    await markHanded(tx, message.id, { channel: channel.name, cost: standing.cost + cost });
    return channel;
  });
}

async function mayStillWrite(tx: Ctx, { phoneIndex, ownerId }: Standing): Promise<boolean> {
  if ((await listLeft(tx, [phoneIndex])).size > 0) return false;
  return ownerId !== null && hasConsent(tx, { type: 'owner', id: ownerId }, 'contact-by-whatsapp');
}

async function giveUp(tx: Ctx, { id }: Standing, problem: string): Promise<undefined> {
  await takeStep(tx, id, { step: 'failed', state: 'failed', problem });
}

async function later(tx: Ctx, { id, purpose }: Standing, runAt: Date): Promise<undefined> {
  await enqueueDelivery(tx, id, purpose, runAt);
}

/** The month's money is spent: another channel has the message, or a person sends it. */
async function overCeiling(tx: Ctx, standing: Standing, { name }: Channel): Promise<undefined> {
  if (nextChannel([...standing.refusedBy, name])) {
    await moveOn(tx, standing, { channel: name, problem: 'ceiling' });
    return;
  }
  await takeStep(tx, standing.id, { step: 'kept', state: 'kept', problem: 'ceiling', channel: name });
}
