import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../outreach.permissions.ts';
import { answerPost, conversationPage, stepPost } from './conversation.page.tsx';
import { demoPage } from './demo.page.tsx';
import { inboxPage } from './inbox.page.tsx';
import { leavePage, leavePost } from './leave.page.tsx';
import { linkPage } from './link.page.ts';
import { markSentPost, messagePage, tryAgainPost } from './message.page.tsx';
import { messagesPage } from './messages.page.tsx';
import { ownMessagesPage } from './own-messages.page.tsx';
import { pushWorker } from './push-worker.page.ts';
import { reportPost } from './report.page.ts';
import { returnedMailPost, smsReportPost } from './returned.page.ts';
import { subscribePage, subscribePost } from './subscribe.page.tsx';
import { telegramPost } from './telegram.page.ts';
import { whatsappPost, whatsappVerify } from './whatsapp.page.ts';
import { confirmPost, leaveChannelPost, wishPage } from './wish.page.tsx';

/** Messages, and what became of them. */
export const outreachPages = new Hono<AppEnv>()
  .get('/kerja/pesan', messagesPage)
  .get('/kerja/pesan/:id', messagePage)
  .post('/kerja/pesan/:id/terkirim', markSentPost)
  .post('/kerja/pesan/:id/ulang', tryAgainPost)
  .get('/kerja/kotak-masuk', inboxPage)
  .get('/kerja/kotak-masuk/:id', conversationPage)
  .post('/kerja/kotak-masuk/:id/jawab', answerPost)
  .post('/kerja/kotak-masuk/:id/:langkah', stepPost)
  .get('/s/:kode', linkPage)
  .get('/berhenti/:id', leavePage)
  .post('/berhenti/:id', leavePost)
  .get('/kabari', subscribePage)
  .post('/kabari', subscribePost)
  .get('/kabari/pekerja.js', pushWorker)
  .get('/kabari/:id', wishPage)
  .post('/kabari/:id/ya', confirmPost)
  .post('/kabari/:id/berhenti', leaveChannelPost)
  .get('/saya/pesan', ownMessagesPage)
  .get('/demo/pesan', demoPage)
  .post('/sambungan/pesan', reportPost)
  .get('/sambungan/whatsapp', whatsappVerify)
  .post('/sambungan/whatsapp', whatsappPost)
  .post('/sambungan/telegram', telegramPost)
  .post('/sambungan/sms', smsReportPost)
  .post('/sambungan/surel', returnedMailPost);

/** Entries of the side list. */
export const outreachNav = [
  {
    href: '/kerja/kotak-masuk',
    label: () => m.outreach_inbox_title(),
    icon: 'chat' as const,
    shown: (actor: Actor) => can(actor, 'outreach.inbox-read'),
  },
  {
    href: '/kerja/pesan',
    label: () => m.outreach_list_title(),
    icon: 'mail' as const,
    shown: (actor: Actor) => can(actor, 'outreach.message-read'),
  },
];
