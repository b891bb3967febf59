import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { attendancePage } from './attendance.page.tsx';
import { changePage, changePost } from './change.page.tsx';
import { checkInPage, checkInPost } from './check-in.page.tsx';
import { closePage, closePost } from './close.page.tsx';
import { guestPage, guestPost } from './guest.page.tsx';
import { historyPage } from './history.page.tsx';
import { attendanceFile, cardsFile, keptPaperFile } from './papers.page.ts';
import { posterPage } from './poster.page.tsx';
import { scanPage } from './scan.page.tsx';
import { schedulePage } from './schedule.page.tsx';
import { sessionPage, sessionPost } from './session.page.tsx';
import { wholeListPage, wholeListPost } from './whole-list.page.tsx';

/** Attendance, tests and certificates: the office's side, the participant's phone, and what anyone may check. */
export const trainingPages = new Hono<AppEnv>()
  .get('/kerja/program/:id/hadir', attendancePage)
  .get('/kerja/program/:id/kartu.pdf', cardsFile)
  .get('/kerja/hadir/:sesi', (c) => sessionPage(c))
  .post('/kerja/hadir/:sesi/catat', sessionPost)
  .get('/kerja/hadir/:sesi/daftar', (c) => wholeListPage(c))
  .post('/kerja/hadir/:sesi/daftar', wholeListPost)
  .get('/kerja/hadir/:sesi/tamu', (c) => guestPage(c))
  .post('/kerja/hadir/:sesi/tamu', guestPost)
  .get('/kerja/hadir/:sesi/tutup', (c) => closePage(c))
  .post('/kerja/hadir/:sesi/tutup', closePost)
  .get('/kerja/hadir/:sesi/riwayat', historyPage)
  .get('/kerja/hadir/:sesi/ubah/:catatan', (c) => changePage(c))
  .post('/kerja/hadir/:sesi/ubah/:catatan', changePost)
  .get('/kerja/hadir/:sesi/daftar-hadir.pdf', attendanceFile)
  .get('/kerja/hadir/:sesi/poster', posterPage)
  .get('/kerja/hadir/:sesi/kertas', keptPaperFile)
  .get('/h/:tiket', scanPage)
  .get('/hadir/:sesi/:kunci', (c) => checkInPage(c))
  .post('/hadir/:sesi/:kunci', checkInPost)
  .get('/saya/jadwal', schedulePage);
