import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import type { CallTab } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from '../selection.permissions.ts';
import { claimsPage, claimsPost } from './claims.page.tsx';
import { comparePage } from './compare.page.tsx';
import { decidePage, decidePost } from './decide.page.tsx';
import {
  decreeFile,
  drawMinutesFile,
  participantsFile,
  participantsSheet,
  pointsSheet,
} from './decision-files.page.ts';
import { drawPage, holdPost, sealPost } from './draw.page.tsx';
import { selectionHref } from './parts/selection-tabs.tsx';
import { offerPost, waitingListPage } from './places.page.tsx';
import { publicDrawFile, publicDrawPage } from './public-draw.page.tsx';
import { answerMovePost, proposeMovePost, rankedLinePage } from './ranked-line.page.tsx';
import { freePost, rankingPage } from './ranking.page.tsx';
import { selectionListPage } from './selection-list.page.tsx';
import { spokenAnswerPage, spokenAnswerPost } from './spoken-answer.page.tsx';

/** Choosing: the list, moves, the decision and its papers. */
export const choosingPages = new Hono<AppEnv>()
  .get('/kerja/program/:id/seleksi', (c) => c.redirect(selectionHref(idFrom(c.req.param('id')))))
  .get('/kerja/seleksi', selectionListPage)
  .get('/kerja/seleksi/:id', (c) => rankingPage(c))
  .post('/kerja/seleksi/:id/lepas', freePost)
  .get('/kerja/seleksi/:id/urutan/:pengajuan', (c) => rankedLinePage(c))
  .post('/kerja/seleksi/:id/urutan/:pengajuan', proposeMovePost)
  .post('/kerja/seleksi/:id/pindah/:pindah', answerMovePost)
  .get('/kerja/seleksi/:id/cadangan', waitingListPage)
  .post('/kerja/seleksi/:id/cadangan', offerPost)
  .get('/kerja/seleksi/:id/cadangan/:pengajuan', (c) => spokenAnswerPage(c))
  .post('/kerja/seleksi/:id/cadangan/:pengajuan', spokenAnswerPost)
  .get('/kerja/seleksi/:id/tetapkan', (c) => decidePage(c))
  .post('/kerja/seleksi/:id/tetapkan', decidePost)
  .get('/kerja/seleksi/:id/pembanding', comparePage)
  .get('/kerja/seleksi/:id/undian', (c) => drawPage(c))
  .post('/kerja/seleksi/:id/undian', sealPost)
  .post('/kerja/seleksi/:id/undian/hasil', holdPost)
  .get('/kerja/seleksi/:id/undian/bukti', (c) => claimsPage(c))
  .post('/kerja/seleksi/:id/undian/bukti', claimsPost)
  .get('/kerja/seleksi/:id/undian/berita-acara.pdf', drawMinutesFile)
  .get('/undian/:code', publicDrawPage)
  .get('/undian/:code/:berkas', publicDrawFile)
  .get('/kerja/seleksi/:id/sk.pdf', decreeFile)
  .get('/kerja/seleksi/:id/peserta.pdf', participantsFile)
  .get('/kerja/seleksi/:id/peserta.xlsx', participantsSheet)
  .get('/kerja/seleksi/:id/nilai.xlsx', pointsSheet);

/** The room's entry in the side list for choosing. */
export const choosingNav = {
  href: '/kerja/seleksi',
  label: () => m.selection_rank_nav(),
  icon: 'diamond' as const,
  shown: (actor: Actor) => can(actor, 'selection.rank'),
};

/** A programme's tab that leads to choosing; from closing on. */
export const choosingTab: CallTab = {
  path: 'seleksi',
  label: () => m.selection_rank_nav(),
  shown: (actor, call) =>
    can(actor, 'selection.rank') && ['closed', 'running', 'follow-up', 'done'].includes(call.state),
};
