import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { canIdentity } from '#rooms/identity/index.ts';
import { m } from '#words';
import { can } from '../registry.permissions.ts';
import { addBusinessPage, addBusinessPost } from './add-business.page.tsx';
import { breachLettersFile, breachListFile, breachPage, breachToldPost } from './breach.page.tsx';
import { breachesPage } from './breaches.page.tsx';
import { businessPage } from './business.page.tsx';
import { correctBusinessPage, correctBusinessPost } from './correct-business.page.tsx';
import { correctionPage, correctionPost } from './correction.page.tsx';
import { correctionsPage } from './corrections.page.tsx';
import { dataRequestPage, dataRequestPost } from './data-request.page.tsx';
import { dataRequestsPage } from './data-requests.page.tsx';
import { doublePage } from './double.page.tsx';
import { askMentorPost, doublePost, opinionPost, undoMergePost } from './double-posts.ts';
import { doublesPage, searchDoublesPost } from './doubles.page.tsx';
import { editBusinessPage, editBusinessPost } from './edit-business.page.tsx';
import { growthPage } from './growth.page.tsx';
import { importPage, importWritePost } from './import.page.tsx';
import { importCheckPage, importCheckPost } from './import-check.page.tsx';
import { importColumnsPage, importColumnsPost } from './import-columns.page.tsx';
import { importFaultyFile, importReplacePost, importSheetPost, importTemplateFile } from './import-files.page.ts';
import { importRowPage, importRowPost } from './import-row.page.tsx';
import { importStartPage, importStartPost } from './import-start.page.tsx';
import { importUndoPage, importUndoPost } from './import-undo.page.tsx';
import { businessKbliPage, businessKbliPost, kbliPage } from './kbli.page.tsx';
import { listPage } from './list.page.tsx';
import { listFile } from './list-file.page.ts';
import { mapPage } from './map.page.tsx';
import { forgetViewPost, membersPost, narrowPage, saveViewPost } from './narrow.page.tsx';
import { newBreachPage, newBreachPost } from './new-breach.page.tsx';
import { ownAidPage } from './own-aid.page.tsx';
import { ownBusinessPage } from './own-business.page.tsx';
import { ownDataPage, withdrawPost } from './own-data.page.tsx';
import { askDataPage, askDataPost } from './own-data-ask.page.tsx';
import { ownCopyFile } from './own-data-files.page.ts';
import { singleDataFile } from './single-data.page.ts';
import { standingPage, standingPost } from './standing.page.tsx';
import { unsealPage, unsealPost } from './unseal.page.tsx';

/** The registry's addresses. */
export const registryPages = new Hono<AppEnv>()
  .get('/kerja/registri', listPage)
  .get('/kerja/registri/unduh.xlsx', (c) => listFile(c, 'xlsx'))
  .get('/kerja/registri/unduh.csv', (c) => listFile(c, 'csv'))
  .get('/kerja/registri/saring', narrowPage)
  .post('/kerja/registri/saring/simpan', saveViewPost)
  .post('/kerja/registri/saring/lupakan', forgetViewPost)
  .post('/kerja/registri/saring/binaan', membersPost)
  .get('/kerja/registri/pertumbuhan', growthPage)
  .get('/kerja/registri/peta', mapPage)
  .get('/kerja/registri/data-tunggal.xlsx', singleDataFile)
  .get('/kerja/registri/tambah', addBusinessPage)
  .post('/kerja/registri/tambah', addBusinessPost)
  .get('/kerja/impor', importStartPage)
  .post('/kerja/impor', importStartPost)
  .get('/kerja/impor/contoh.xlsx', importTemplateFile)
  .get('/kerja/impor/:id', importPage)
  .get('/kerja/impor/:id/kolom', importColumnsPage)
  .post('/kerja/impor/:id/kolom', importColumnsPost)
  .post('/kerja/impor/:id/lembar', importSheetPost)
  .get('/kerja/impor/:id/periksa', (c) => importCheckPage(c))
  .post('/kerja/impor/:id/periksa', importCheckPost)
  .get('/kerja/impor/:id/baris/:line', importRowPage)
  .post('/kerja/impor/:id/baris/:line', importRowPost)
  .get('/kerja/impor/:id/perlu-diperbaiki.xlsx', importFaultyFile)
  .post('/kerja/impor/:id/ganti', importReplacePost)
  .post('/kerja/impor/:id/tulis', importWritePost)
  .get('/kerja/impor/:id/urungkan', importUndoPage)
  .post('/kerja/impor/:id/urungkan', importUndoPost)
  .get('/kerja/duplikat', doublesPage)
  .post('/kerja/duplikat/cari', searchDoublesPost)
  .get('/kerja/duplikat/:id', doublePage)
  .post('/kerja/duplikat/:id', doublePost)
  .post('/kerja/duplikat/:id/tanya', askMentorPost)
  .post('/kerja/duplikat/:id/jawab', opinionPost)
  .post('/kerja/duplikat/:id/urungkan', undoMergePost)
  .get('/kerja/permintaan-data', dataRequestsPage)
  .get('/kerja/permintaan-data/:id', dataRequestPage)
  .post('/kerja/permintaan-data/:id', dataRequestPost)
  .get('/kerja/kbli', kbliPage)
  .get('/kerja/usaha/:id/kbli', businessKbliPage)
  .post('/kerja/usaha/:id/kbli', businessKbliPost)
  .get('/kerja/insiden-data', breachesPage)
  .get('/kerja/insiden-data/baru', newBreachPage)
  .post('/kerja/insiden-data/baru', newBreachPost)
  .get('/kerja/insiden-data/:id', breachPage)
  .post('/kerja/insiden-data/:id/kabar', breachToldPost)
  .get('/kerja/insiden-data/:id/surat.txt', breachLettersFile)
  .get('/kerja/insiden-data/:id/terdampak.xlsx', breachListFile)
  .get('/kerja/usulan-data', correctionsPage)
  .get('/kerja/usulan-data/:id', correctionPage)
  .post('/kerja/usulan-data/:id', correctionPost)
  .get('/saya/usaha', ownBusinessPage)
  .get('/saya/usaha/:id/ubah', correctBusinessPage)
  .post('/saya/usaha/:id/ubah', correctBusinessPost)
  .get('/saya/bantuan', ownAidPage)
  .get('/saya/data', ownDataPage)
  .post('/saya/data/izin', withdrawPost)
  .get('/saya/data/minta', askDataPage)
  .post('/saya/data/minta', askDataPost)
  .get('/saya/data/salinan.json', (c) => ownCopyFile(c, 'json'))
  .get('/saya/data/salinan.xlsx', (c) => ownCopyFile(c, 'xlsx'))
  .get('/kerja/usaha/:id', businessPage)
  .get('/kerja/usaha/:id/ubah', editBusinessPage)
  .post('/kerja/usaha/:id/ubah', editBusinessPost)
  .get('/kerja/usaha/:id/keadaan', standingPage)
  .post('/kerja/usaha/:id/keadaan', standingPost)
  .get('/kerja/usaha/:id/buka', unsealPage)
  .post('/kerja/usaha/:id/buka', unsealPost);

/** The room's place in the side list of the back office. */
export const registryNav = [
  {
    href: '/kerja/registri',
    label: () => m.registry_list_title(),
    icon: 'users' as const,
    shown: (actor: Actor) => can(actor, 'registry.read'),
  },
  {
    href: '/kerja/impor',
    label: () => m.registry_import_title(),
    icon: 'upload' as const,
    shown: (actor: Actor) => can(actor, 'registry.import'),
  },
  {
    href: '/kerja/duplikat',
    label: () => m.registry_double_title(),
    icon: 'merge' as const,
    shown: (actor: Actor) => can(actor, 'registry.merge') || can(actor, 'registry.give-opinion'),
  },
  {
    href: '/kerja/usulan-data',
    label: () => m.registry_corrections_title(),
    icon: 'edit' as const,
    shown: (actor: Actor) => can(actor, 'registry.edit'),
  },
  {
    href: '/kerja/permintaan-data',
    label: () => m.registry_requests_title(),
    icon: 'lock' as const,
    shown: (actor: Actor) => canIdentity(actor, 'identity.data-answer'),
  },
  {
    href: '/kerja/insiden-data',
    label: () => m.registry_breach_title(),
    icon: 'warn' as const,
    shown: (actor: Actor) => can(actor, 'registry.breach'),
  },
];
