import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from '../selection.permissions.ts';
import { alreadyPage, otherPersonPost } from './already.page.tsx';
import { applicantsPage } from './applicants.page.tsx';
import { applicantsFile, intakePost } from './applicants-acts.ts';
import { applicationFile, applicationPage } from './application.page.tsx';
import { askPost, cancelPost, conflictPost, reopenPost, verifyPost } from './application-acts.ts';
import { cancelPage } from './cancel-application.page.tsx';
import { checkAnswersPage, checkAnswersPost } from './check-answers.page.tsx';
import { choosingNav, choosingPages, choosingTab } from './choosing.ts';
import { confirmPlacePost } from './confirm-place.ts';
import { findApplicationPage, findApplicationPost } from './find-application.page.tsx';
import { forgotCodePage, forgotCodePost } from './forgot-code.page.tsx';
import { helpOtherPage } from './help-other.page.tsx';
import { markPage, markPost } from './mark.page.tsx';
import { minePage, myApplicationsPage } from './mine.page.tsx';
import { myAnswersPage, statusFile, statusReceipt } from './my-answers.page.tsx';
import { namesPage, namesPost } from './names.page.tsx';
import { objectionFileForStaff, objectionPage, objectionPost } from './objection.page.tsx';
import { objectionFile, objectionFormPage, objectionFormPost } from './objection-form.page.tsx';
import { objectionsPage } from './objections.page.tsx';
import { phoneCheckPage, phoneCheckPost, sendCodePost, skipCodePost } from './phone-check.page.tsx';
import { planPage, planPost } from './plan.page.tsx';
import { proveAgainPost, provePhonePage, provePhonePost } from './prove-phone.page.tsx';
import { questionPage, questionPost, saveForLater } from './question.page.tsx';
import { queuePage } from './queue.page.tsx';
import { resumeCodePost, resumePage, resumePost } from './resume.page.tsx';
import { savedPage } from './saved.page.tsx';
import { easePost, receiptFile, sentPage } from './sent.page.tsx';
import { startPage, startPost } from './start.page.tsx';
import { statusPage, statusPost } from './status.page.tsx';
import { withdrawPage, withdrawPost } from './withdraw.page.tsx';

/** Filling in, the same for oneself (`/daftar`) and for someone present (`/bantu`). */
const applying = new Hono<AppEnv>()
  .get('/:slug', startPage)
  .post('/:slug', startPost)
  .get('/:slug/lanjut', resumePage)
  .post('/:slug/lanjut', resumePost)
  .post('/:slug/lanjut/kode', resumeCodePost)
  .get('/:slug/simpan', savedPage)
  .get('/:slug/kode', phoneCheckPage)
  .post('/:slug/kode', phoneCheckPost)
  .post('/:slug/kode/kirim', sendCodePost)
  .post('/:slug/kode/lewati', skipCodePost)
  .get('/:slug/sudah', alreadyPage)
  .post('/:slug/sudah', otherPersonPost)
  .get('/:slug/periksa', checkAnswersPage)
  .post('/:slug/periksa', checkAnswersPost)
  .get('/:slug/terkirim/:kode', sentPage)
  .post('/:slug/terkirim/:kode', easePost)
  .get('/:slug/terkirim/:kode/bukti.pdf', receiptFile)
  .get('/:slug/terkirim/:kode/kartu.pdf', receiptFile)
  .get('/:slug/:langkah', questionPage)
  .post('/:slug/:langkah', questionPost)
  .post('/:slug/:langkah/simpan', saveForLater);

/** Checking applications; `/kerja/pengajuan`. */
const checking = new Hono<AppEnv>()
  .get('/', queuePage)
  .get('/:id', (c) => applicationPage(c))
  .get('/:id/berkas/:berkas', applicationFile)
  .post('/:id/terima', verifyPost)
  .post('/:id/lengkapi', askPost)
  .post('/:id/kembalikan', reopenPost)
  .post('/:id/dekat', conflictPost)
  .get('/:id/batal', (c) => cancelPage(c))
  .post('/:id/batal', cancelPost);

/** The applicants of one call; `/kerja/program/:id/pendaftar`. */
const applicants = new Hono<AppEnv>()
  .get('/', (c) => applicantsPage(c))
  .post('/cara', intakePost)
  .get('/hubungan', (c) => namesPage(c))
  .post('/hubungan', namesPost)
  .get('/nilai', (c) => markPage(c))
  .post('/nilai/:pengajuan/:kriteria', markPost)
  .get('/:berkas', applicantsFile);

/** Views of one programme that this room adds: its applicants, and choosing from them. */
export const selectionTabs: CallTab[] = [
  {
    path: 'pendaftar',
    label: () => m.selection_applicants_title(),
    shown: (actor: Actor) => can(actor, 'selection.read'),
  },
  choosingTab,
];

/** The room's entries in the side list: checking, and applying for someone present. */
export const selectionNav = [
  {
    href: '/kerja/pengajuan',
    label: () => m.selection_queue_title(),
    icon: 'eye' as const,
    shown: (actor: Actor) => can(actor, 'selection.read'),
  },
  choosingNav,
  {
    href: '/kerja/perencanaan',
    label: () => m.selection_plan_title(),
    icon: 'money' as const,
    shown: (actor: Actor) => can(actor, 'selection.plan'),
  },
  {
    href: '/kerja/keberatan',
    label: () => m.selection_objections_title(),
    icon: 'chat' as const,
    shown: (actor: Actor) => can(actor, 'selection.answer-objection'),
  },
  {
    href: '/bantu',
    label: () => m.selection_help_title(),
    icon: 'user' as const,
    shown: (actor: Actor) => can(actor, 'selection.apply-for-other'),
  },
];

/** Applying, tracking and checking. */
export const selectionPages = new Hono<AppEnv>()
  .route('/daftar', applying)
  .get('/bantu', helpOtherPage)
  .route('/bantu', applying)
  .get('/status', findApplicationPage)
  .post('/status', findApplicationPost)
  .get('/status/lupa', forgotCodePage)
  .post('/status/lupa', forgotCodePost)
  .get('/status/:kode', (c) => statusPage(c))
  .post('/status/:kode', statusPost)
  .get('/status/:kode/cek', provePhonePage)
  .post('/status/:kode/cek', provePhonePost)
  .post('/status/:kode/cek/ulang', proveAgainPost)
  .get('/status/:kode/jawaban', myAnswersPage)
  .get('/status/:kode/bukti.pdf', statusReceipt)
  .get('/status/:kode/berkas/:id', statusFile)
  .get('/status/:kode/batal', withdrawPage)
  .post('/status/:kode/batal', withdrawPost)
  .post('/status/:kode/ikut', confirmPlacePost)
  .get('/status/:kode/keberatan', objectionFormPage)
  .post('/status/:kode/keberatan', objectionFormPost)
  .get('/status/:kode/keberatan/:id/berkas', objectionFile)
  .route('/kerja/pengajuan', checking)
  .route('/kerja/program/:id/pendaftar', applicants)
  .route('/', choosingPages)
  .get('/kerja/perencanaan', (c) => planPage(c))
  .post('/kerja/perencanaan', planPost)
  .get('/kerja/keberatan', objectionsPage)
  .get('/kerja/keberatan/:id', (c) => objectionPage(c))
  .post('/kerja/keberatan/:id', objectionPost)
  .get('/kerja/keberatan/:id/berkas', objectionFileForStaff)
  .get('/saya', minePage)
  .get('/saya/pengajuan', myApplicationsPage);
