import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from '../mentoring.permissions.ts';
import { correctPage, correctPost } from './correct.page.tsx';
import { dayPage, dayPost } from './day.page.tsx';
import { endPage, endPost } from './end.page.tsx';
import { fieldPage } from './field.page.tsx';
import { followUpPage, followUpPost } from './follow-up.page.tsx';
import { mentorPage, mentorPost } from './mentor.page.tsx';
import { overviewPage } from './overview.page.tsx';
import { overviewFile } from './overview-file.page.ts';
import { donePost, otherDayPost, ownPage } from './own.page.tsx';
import { photoFile } from './photo.page.ts';
import { trackPage } from './track.page.tsx';
import { visitPage, visitPost } from './visit.page.tsx';

/** The mentor's pages, the office's overview, the owner's own. */
export const mentoringPages = new Hono<AppEnv>()
  .get('/kerja/lapangan', fieldPage)
  .get('/kerja/lapangan/:id', trackPage)
  .get('/kerja/lapangan/:id/kunjungan', visitPage)
  .post('/kerja/lapangan/:id/kunjungan', visitPost)
  .get('/kerja/lapangan/:id/kunjungan/:kunjungan/ralat', correctPage)
  .post('/kerja/lapangan/:id/kunjungan/:kunjungan/ralat', correctPost)
  .get('/kerja/lapangan/:id/foto/:foto', photoFile)
  .on(
    'GET',
    ['ubah-hari', 'tidak-bertemu', 'batal', 'rencana'].map((act) => `/kerja/lapangan/:id/${act}`),
    (c) => dayPage(c),
  )
  .on(
    'POST',
    ['ubah-hari', 'tidak-bertemu', 'batal', 'rencana'].map((act) => `/kerja/lapangan/:id/${act}`),
    (c) => dayPost(c),
  )
  .get('/kerja/lapangan/:id/akhiri', (c) => endPage(c))
  .post('/kerja/lapangan/:id/akhiri', endPost)
  .get('/kerja/pendampingan', overviewPage)
  .get('/kerja/pendampingan.xlsx', overviewFile)
  .get('/kerja/pendampingan/:id/pendamping', (c) => mentorPage(c))
  .post('/kerja/pendampingan/:id/pendamping', mentorPost)
  .get('/kerja/program/:id/tindak-lanjut', (c) => followUpPage(c))
  .post('/kerja/program/:id/tindak-lanjut', followUpPost)
  .get('/saya/pendampingan/:id', (c) => ownPage(c))
  .post('/saya/pendampingan/:id/selesai', donePost)
  .post('/saya/pendampingan/:id/hari', otherDayPost);

/** A call's participants and how they are followed, once they exist. */
export const followUpTab = {
  path: 'tindak-lanjut',
  label: () => m.mentoring_follow_up_title(),
  shown: (actor: Actor, call: Call) =>
    can(actor, 'mentoring.read') && ['running', 'follow-up', 'done'].includes(call.state),
};

/** The room's places in the side list: a mentor's round, the office's overview. */
export const mentoringNav = [
  {
    href: '/kerja/lapangan',
    label: () => m.mentoring_field_title(),
    icon: 'pin' as const,
    shown: (actor: Actor) => actor.roles.includes('mentor'),
  },
  {
    href: '/kerja/pendampingan',
    label: () => m.mentoring_overview_title(),
    icon: 'users' as const,
    shown: (actor: Actor) => can(actor, 'mentoring.read'),
  },
];
