import { createECDH } from 'node:crypto';
import { type Ctx, systemActor } from '#platform/ctx.ts';
import { askForNews } from './ask-for-news.ts';
import { confirmNews } from './confirm-news.ts';
import { linkTelegram } from './link-telegram.ts';
import { allow } from './outreach.permissions.ts';
import type { Wish } from './subscription.rules.ts';

const all: Wish = { topics: [], areas: [], sectors: [] };

/** A browser of nobody: its keys are real, its address leads nowhere. */
function someBrowser(): string {
  const pair = createECDH('prime256v1');
  const keys = { p256dh: pair.generateKeys('base64url'), auth: Buffer.alloc(16, 7).toString('base64url') };
  return JSON.stringify({ endpoint: 'https://fcm.googleapis.com/fcm/send/contoh', keys });
}

/** People of the demo city who asked for news without an account: by e-mail, in Telegram, in a browser. */
export async function seedDemoFollowers(ctx: Ctx): Promise<void> {
  allow(ctx, 'outreach.deliver');
  const anyone: Ctx = { ...ctx, actor: { ...systemActor, kind: 'public', roles: ['public'], name: '' } };
  const ask = (wish: Parameters<typeof askForNews>[1]) => askForNews(anyone, wish);
  const wish: Wish = { ...all, topics: ['training'] };
  const byMail = await ask({ kind: 'email', address: 'kelompok.kuliner@contoh.id', wish, ownMatters: false });
  await confirmNews(anyone, byMail);
  const byTelegram = await ask({ kind: 'telegram', wish: all, ownMatters: false });
  await linkTelegram(ctx, { id: byTelegram, chat: '900000001' });
  await ask({ kind: 'push', address: someBrowser(), wish: all, ownMatters: false });
}
