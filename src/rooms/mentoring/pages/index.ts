import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from '../mentoring.permissions.ts';
import { answerPlanPage, answerPlanPost } from './answer-plan.page.tsx';
import { correctPage, correctPost } from './correct.page.tsx';
import { dayPage, dayPost } from './day.page.tsx';
import { diagnosisPage, diagnosisPost } from './diagnosis.page.tsx';
import { endPage, endPost } from './end.page.tsx';
import { fieldPage } from './field.page.tsx';
import { figuresPage } from './figures.page.tsx';
import { followUpPage, followUpPost } from './follow-up.page.tsx';
import { hoursPage, hoursPost } from './hours.page.tsx';
import { journeyPage } from './journey.page.tsx';
import { mentorPage, mentorPost } from './mentor.page.tsx';
import { overviewPage } from './overview.page.tsx';
import { overviewFile } from './overview-file.page.ts';
import { donePost, otherDayPost, ownPage } from './own.page.tsx';
import { ownFiguresPage, ownFiguresPost, reminderPost } from './own-figures.page.tsx';
import { ownMentoringPage, ownMentoringPost } from './own-mentoring.page.tsx';
import { photoFile } from './photo.page.ts';
import { planPage, planPost } from './plan.page.tsx';
import { referPage, referPost } from './refer.page.tsx';
import { declinePost, referralPage, takePost } from './referral.page.tsx';
import { referralsPage } from './referrals.page.tsx';
import { reopenPage, reopenPost } from './reopen.page.tsx';
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
  .get('/kerja/lapangan/:id/diagnosis', (c) => diagnosisPage(c))
  .post('/kerja/lapangan/:id/diagnosis', diagnosisPost)
  .get('/kerja/lapangan/:id/rencana-hasil', (c) => planPage(c))
  .post('/kerja/lapangan/:id/rencana-hasil', planPost)
  .get('/kerja/lapangan/:id/rencana-hasil/jawab', (c) => answerPlanPage(c))
  .post('/kerja/lapangan/:id/rencana-hasil/jawab', answerPlanPost)
  .get('/kerja/lapangan/:id/buka-lagi', (c) => reopenPage(c))
  .post('/kerja/lapangan/:id/buka-lagi', reopenPost)
  .get('/kerja/lapangan/:id/jam', (c) => hoursPage(c))
  .post('/kerja/lapangan/:id/jam', hoursPost)
  .get('/kerja/pendampingan/rujuk', (c) => referPage(c))
  .post('/kerja/pendampingan/rujuk', referPost)
  .get('/kerja/pendampingan/perjalanan', journeyPage)
  .get('/kerja/pendampingan/rujukan', referralsPage)
  .get('/kerja/pendampingan/rujukan/:id', (c) => referralPage(c))
  .post('/kerja/pendampingan/rujukan/:id/terima', takePost)
  .post('/kerja/pendampingan/rujukan/:id/tolak', declinePost)
  .get('/kerja/pendampingan', overviewPage)
  .get('/kerja/pendampingan.xlsx', overviewFile)
  .get('/kerja/pendampingan/:id/pendamping', (c) => mentorPage(c))
  .post('/kerja/pendampingan/:id/pendamping', mentorPost)
  .get('/kerja/program/:id/tindak-lanjut', (c) => followUpPage(c))
  .post('/kerja/program/:id/tindak-lanjut', followUpPost)
  .get('/kerja/usaha/:id/omzet', figuresPage)
  .get('/saya/omzet', (c) => ownFiguresPage(c))
  .post('/saya/omzet', ownFiguresPost)
  .post('/saya/omzet/pengingat', reminderPost)
  .get('/saya/pendampingan', (c) => ownMentoringPage(c))
  .post('/saya/pendampingan', ownMentoringPost)
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
