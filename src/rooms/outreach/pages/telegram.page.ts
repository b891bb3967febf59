import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { type Ctx, systemActor } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { account } from '../channels/in-use.ts';
import { readUpdate } from '../channels/telegram-updates.ts';
import { forgetTelegram, linkTelegram } from '../link-telegram.ts';
import { refuse } from '../outreach.refusals.ts';
import { takeInbound } from '../take-inbound.ts';

/** Whether two secrets are the same, compared in constant time. */
export function isSecret(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * `POST /sambungan/telegram`: what people write to the bot. Only with the secret named when the address was set (403).
 * "Start" links a wish for news, everything else is taken as words on WhatsApp are. What is no message is thanked.
 */
export async function telegramPost(c: Context): Promise<Response> {
  const settings = account('telegram');
  if (!settings) throw notFound();
  if (!isSecret(settings.secret, c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? ''))
    throw refuse('report-not-ours');
  const update = readUpdate(await c.req.text());
  if (!update) return c.body(null, 200);
  // The person wrote to the office's own bot: its word was proved, so the system writes it down.
  const ctx: Ctx = { ...ctxOf(c), actor: systemActor };
  const { chat } = update;
  if (update.what === 'blocked') await forgetTelegram(ctx, chat);
  if (update.what === 'start') await linkTelegram(ctx, { id: update.wish, chat });
  if (update.what === 'words') {
    const { providerId, at, text } = update;
    await takeInbound(ctx, { channel: 'telegram', kind: 'telegram', address: chat, providerId, at, text });
  }
  return c.body(null, 200);
}
