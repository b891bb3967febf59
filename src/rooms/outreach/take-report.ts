import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { ChannelName } from './channels/channel.ts';
import { giveBack, keepProviderId } from './delivery.store.ts';
import { moveOn, restChannel } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { stateAfter } from './outreach.rules.ts';
import { lockMessage, type Standing, takeStep } from './outreach.store.ts';

/** What a provider says became of a message. */
export interface Report {
  messageId: string;
  channel: ChannelName;
  step: 'sent' | 'delivered' | 'read' | 'failed';
  /** The provider's id of the message it speaks of: an earlier try has another. */
  providerId?: string;
  problem?: string;
  /** It failed because the provider takes nothing for so long: not the person's fault, and tried again then. */
  restMinutes?: number;
  /** The provider says that it asks no money for it. */
  free?: boolean;
  /** Nobody is at the address. */
  gone?: boolean;
}

/**
 * Writes a provider's report. Reports repeat and come in any order: one that leads nowhere, or about a message that is
 * not ours, changes nothing, and the provider is thanked all the same. Its signature was checked before. Says whether
 * anything changed.
 */
export async function takeReport(ctx: Ctx, report: Report): Promise<boolean> {
  allow(ctx, 'outreach.deliver');
  return inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, report.messageId);
    if (!message) return false;
    const { step, channel, problem = 'provider', providerId, restMinutes, free, gone } = report;
    if (free && message.channel === channel) await giveBack(tx, channel, message);
    if (step === 'failed') {
      if (isOfAnEarlierTry(message, report)) return false;
      if (restMinutes) await restChannel(tx, message, { channel, problem, minutes: restMinutes });
      else await moveOn(tx, message, { channel, problem, gone });
      return true;
    }
    const state = stateAfter(message.state, step);
    if (providerId && message.channel === channel) await keepProviderId(tx, message.id, providerId);
    if (!state || (step === 'sent' && message.channel !== channel)) return false;
    await takeStep(tx, report.messageId, { step, state });
    return true;
  });
}

/** A failure counts only for the try that is under way: what arrived, or is on another channel by now, is not undone. */
function isOfAnEarlierTry(message: Standing, { channel, providerId }: Report): boolean {
  if (message.channel !== channel || message.refusedBy.includes(channel)) return true;
  if (message.state === 'queued' && !message.handedAt) return true;
  if (message.providerId && providerId && message.providerId !== providerId) return true;
  return stateAfter(message.state, 'failed') === undefined;
}
