import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { CARD_FILE } from '#platform/http/send-card.ts';
import { m } from '#words';
import { can } from '../programmes.permissions.ts';
import { announcePage, announcePost, noticePost, stopWavePost } from './announce.page.tsx';
import { callPage } from './call.page.tsx';
import { checkPage } from './check.page.tsx';
import { checkCallPage } from './check-call.page.tsx';
import { dataPage } from './data.page.tsx';
import { editCallPage, editCallPost } from './edit-call.page.tsx';
import { embedPage } from './embed.page.tsx';
import { calendarFile, feedFile, followCalendar, openDataFile, robotsFile, sitemapFile } from './feeds.page.ts';
import { homePage } from './home.page.tsx';
import { interestPage, interestPost } from './interest.page.tsx';
import { newCallPage, newCallPost } from './new-call.page.tsx';
import type { CallTab } from './parts/call-tabs.tsx';
import { posterFile } from './poster.page.ts';
import { previewPage } from './preview.page.tsx';
import { programmeListPage } from './programme-list.page.tsx';
import { schedulePage } from './schedule.page.tsx';
import { dropSessionPost, sessionPage, sessionPost } from './session.page.tsx';
import { shareCardFile } from './share-card.page.ts';
import { spreadPage, spreadPost } from './spread.page.tsx';
import { scriptFile, wardPostersFile } from './spread-files.page.ts';
import { staffCallPage } from './staff-call.page.tsx';
import { staffListPage } from './staff-list.page.tsx';
import { stepPage, stepPost } from './step.page.tsx';

/** The public face of calls, then the office's side. */
export const programmesPages = new Hono<AppEnv>()
  .get('/', homePage)
  .get('/cek', checkPage)
  .get('/program', programmeListPage)
  .get('/program.atom', feedFile)
  .get('/program.ics', followCalendar)
  .get('/data', dataPage)
  .get('/data/program.json', openDataFile)
  .get('/sematkan/program', embedPage)
  .get('/sitemap.xml', sitemapFile)
  .get('/robots.txt', robotsFile)
  .get('/program/:slug', callPage)
  .get('/program/:slug/cek', checkCallPage)
  .get('/program/:slug/jadwal.ics', calendarFile)
  .get('/program/:slug/poster.pdf', posterFile)
  .get(`/program/:slug/${CARD_FILE}`, shareCardFile)
  .get('/program/:slug/kabari', interestPage)
  .post('/program/:slug/kabari', interestPost)
  .get('/kerja/program', staffListPage)
  .get('/kerja/program/baru', (c) => newCallPage(c))
  .post('/kerja/program/baru', newCallPost)
  .get('/kerja/program/:id', staffCallPage)
  .get('/kerja/program/:id/siaran', announcePage)
  .post('/kerja/program/:id/siaran', announcePost)
  .post('/kerja/program/:id/siaran/tangan', noticePost)
  .post('/kerja/program/:id/siaran/:gelombang/berhenti', stopWavePost)
  .get('/kerja/program/:id/sebar', spreadPage)
  .post('/kerja/program/:id/sebar', spreadPost)
  .get('/kerja/program/:id/sebar/poster-a4.pdf', wardPostersFile('a4'))
  .get('/kerja/program/:id/sebar/poster-a5.pdf', wardPostersFile('a5'))
  .get('/kerja/program/:id/sebar/naskah.pdf', scriptFile)
  .get('/kerja/program/:id/jadwal', schedulePage)
  .get('/kerja/program/:id/pratinjau', previewPage)
  .get('/kerja/program/:id/ubah/:bagian', editCallPage)
  .post('/kerja/program/:id/ubah/:bagian', editCallPost)
  .get('/kerja/program/:id/pertemuan/:pertemuan', (c) => sessionPage(c))
  .post('/kerja/program/:id/pertemuan/:pertemuan', sessionPost)
  .post('/kerja/program/:id/pertemuan/:pertemuan/hapus', dropSessionPost)
  .get('/kerja/program/:id/langkah/:langkah', (c) => stepPage(c))
  .post('/kerja/program/:id/langkah/:langkah', stepPost);

/** News of a call among its views, once the public has seen it. */
export const announceTab: CallTab = {
  path: 'siaran',
  label: () => m.programmes_news_tab(),
  shown: (actor, call) => call.openedAt !== null && can(actor, 'programmes.announce'),
};

/** What is put up and read out, beside the news. */
export const spreadTab: CallTab = {
  path: 'sebar',
  label: () => m.programmes_spread_tab(),
  shown: (actor, call) => call.openedAt !== null && can(actor, 'programmes.announce'),
};

/** The room's place in the side list of the back office. */
export const programmesNav = [
  {
    href: '/kerja/program',
    label: () => m.programmes_list_title(),
    icon: 'training',
    shown: (actor: Actor) => can(actor, 'programmes.read'),
  },
] as const;
