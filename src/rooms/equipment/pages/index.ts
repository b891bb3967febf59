import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../equipment.permissions.ts';
import { boardPage } from './board.page.tsx';
import { callPage, callPost } from './call.page.tsx';
import { casePage } from './case.page.tsx';
import { checkPage, checkPost } from './check.page.tsx';
import { handoverPage, handoverPost, photosPost } from './handover.page.tsx';
import { dueChecksPage, withoutToolPage } from './lists.page.tsx';
import { movePage, movePost } from './move.page.tsx';
import { newCasePage, newCasePost } from './new-case.page.tsx';
import { newStockPage, newStockPost } from './new-stock.page.tsx';
import { ownerPage } from './owner.page.tsx';
import { agreementFile, annexFile, caseAnnexFile, checkFile, paperFile, photoFile } from './paper.page.ts';
import { stockPage } from './stock.page.tsx';

/** Equipment from need to use: the office's board, stock and hand-over; the owner's own page. */
export const equipmentPages = new Hono<AppEnv>()
  .get('/saya/peralatan', ownerPage)
  .get('/saya/peralatan/:id', checkPage('owner'))
  .post('/saya/peralatan/:id', checkPost('owner'))
  .get('/kerja/program/:id/peralatan', callPage)
  .post('/kerja/program/:id/peralatan', callPost)
  .get('/kerja/program/:id/peralatan/lampiran.pdf', annexFile)
  .get('/kerja/peralatan', boardPage)
  .get('/kerja/peralatan/cek', dueChecksPage)
  .get('/kerja/peralatan/belum-punya', withoutToolPage)
  .get('/kerja/peralatan/baru', newCasePage)
  .post('/kerja/peralatan/baru', newCasePost)
  .get('/kerja/peralatan/stok', stockPage)
  .get('/kerja/peralatan/stok/baru', newStockPage)
  .post('/kerja/peralatan/stok/baru', newStockPost)
  .get('/kerja/peralatan/:id', casePage)
  .get('/kerja/peralatan/:id/bast.pdf', paperFile)
  .get('/kerja/peralatan/:id/lampiran-sk.pdf', caseAnnexFile)
  .get('/kerja/peralatan/:id/nphd.pdf', agreementFile)
  .get('/kerja/peralatan/:id/laporan-cek.pdf', checkFile)
  .get('/kerja/peralatan/:id/serah', handoverPage)
  .post('/kerja/peralatan/:id/serah', handoverPost)
  .post('/kerja/peralatan/:id/foto', photosPost)
  .get('/kerja/peralatan/:id/foto/:nama', photoFile)
  .get('/kerja/peralatan/:id/cek', checkPage('officer'))
  .post('/kerja/peralatan/:id/cek', checkPost('officer'))
  .get('/kerja/peralatan/:id/:langkah', movePage)
  .post('/kerja/peralatan/:id/:langkah', movePost);

/** The room's place in the side list of the back office. */
export const equipmentNav = [
  {
    href: '/kerja/peralatan',
    label: () => m.equipment_nav(),
    icon: 'tool' as const,
    shown: (actor: Actor) => can(actor, 'equipment.read'),
  },
];
