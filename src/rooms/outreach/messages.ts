import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { isProduction } from '#platform/mode.ts';
import { notFound } from '#platform/page-address.ts';
import { allow } from './outreach.permissions.ts';
import {
  countMessages,
  type DemoMessage,
  listDemoRows,
  listMessageRows,
  listMessagesToPhone,
  type MessageRow,
} from './outreach.reads.ts';
import type { MessageState } from './outreach.rules.ts';

export const pageSize = 25;

/** One page of messages, newest first, and how many stand where. Numbers are for masking; codes have no words. */
export async function listMessages(
  ctx: Ctx,
  filter: { state?: MessageState; page: number },
): Promise<{ rows: MessageRow[]; counts: Record<MessageState, number> }> {
  allow(ctx, 'outreach.message-read');
  const [rows, counts] = await Promise.all([listMessageRows(ctx, { ...filter, size: pageSize }), countMessages(ctx)]);
  return { rows, counts };
}

/** Messages that wait for a person: kept to be sent by hand, or given up. For the queue of the day. */
export async function countWaitingMessages(ctx: Ctx): Promise<{ kept: number; failed: number }> {
  allow(ctx, 'outreach.message-read');
  const { kept, failed } = await countMessages(ctx);
  return { kept, failed };
}

/** What the office wrote to the phone of whoever asks, codes left out. */
export async function listOwnMessages(ctx: Ctx): Promise<MessageRow[]> {
  allow(ctx, 'outreach.message-write');
  return ctx.actor.phone ? listMessagesToPhone(ctx, ctx.actor.phone) : [];
}

/**
 * Sign-in codes of the last quarter of an hour, and a week of what went to e-mail, Telegram and browsers: only where an
 * invented city is shown. In a real office this page does
 * not exist (404), whoever asks.
 */
export async function listDemoMessages(ctx: Ctx): Promise<DemoMessage[]> {
  allow(ctx, 'outreach.message-write');
  if (isProduction() || !ctx.office.demo) throw notFound();
  return listDemoRows(ctx, { codes: addMinutes(ctx.now, -15), others: addMinutes(ctx.now, -7 * 24 * 60) });
}
