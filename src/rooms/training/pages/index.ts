import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { answerPage, answerPost } from './answer.page.tsx';
import { attendancePage } from './attendance.page.tsx';
import { certificateFile, certificatePage } from './certificate.page.tsx';
import { certificatesPage, certificatesZipFile } from './certificates.page.tsx';
import { changePage, changePost } from './change.page.tsx';
import { checkedPage, checkPage } from './check.page.tsx';
import { checkInPage, checkInPost } from './check-in.page.tsx';
import { closePage, closePost } from './close.page.tsx';
import { guestPage, guestPost } from './guest.page.tsx';
import { historyPage } from './history.page.tsx';
import { issuePage, issuePost } from './issue.page.tsx';
import { namePage, namePost } from './name.page.tsx';
import { ownCertificateFile, ownCertificatesPage } from './own-certificates.page.tsx';
import { attendanceFile, cardsFile, keptPaperFile } from './papers.page.ts';
import { posterPage } from './poster.page.tsx';
import { reissuePage, reissuePost, revokePage, revokePost } from './revoke.page.tsx';
import { scanPage } from './scan.page.tsx';
import { schedulePage } from './schedule.page.tsx';
import { sessionPage, sessionPost } from './session.page.tsx';
import { testPage, testPost } from './test.page.tsx';
import { dropItemPost, testItemPage, testItemPost } from './test-item.page.tsx';
import { testPaperPage, testPaperPost } from './test-paper.page.tsx';
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
  .get('/saya/jadwal', schedulePage)
  .get('/kerja/program/:id/tes', (c) => testPage(c))
  .post('/kerja/program/:id/tes/tahap', testPost)
  .get('/kerja/program/:id/tes/soal/:soal', (c) => testItemPage(c))
  .post('/kerja/program/:id/tes/soal/:soal', testItemPost)
  .post('/kerja/program/:id/tes/soal/:soal/hapus', dropItemPost)
  .get('/kerja/program/:id/tes/nilai/:tahap', (c) => testPaperPage(c))
  .post('/kerja/program/:id/tes/nilai/:tahap', testPaperPost)
  .get('/tes/:tiket', (c) => answerPage(c))
  .post('/tes/:tiket', answerPost)
  .get('/kerja/program/:id/sertifikat', certificatesPage)
  .get('/kerja/program/:id/sertifikat/semua.zip', certificatesZipFile)
  .get('/kerja/program/:id/sertifikat/terbit', (c) => issuePage(c))
  .post('/kerja/program/:id/sertifikat/terbit', issuePost)
  .get('/kerja/program/:id/sertifikat/nama/:pengajuan', (c) => namePage(c))
  .post('/kerja/program/:id/sertifikat/nama/:pengajuan', namePost)
  .get('/kerja/sertifikat/:id', certificatePage)
  .get('/kerja/sertifikat/:id/sertifikat.pdf', certificateFile)
  .get('/kerja/sertifikat/:id/cabut', (c) => revokePage(c))
  .post('/kerja/sertifikat/:id/cabut', revokePost)
  .get('/kerja/sertifikat/:id/ganti', (c) => reissuePage(c))
  .post('/kerja/sertifikat/:id/ganti', reissuePost)
  .get('/sertifikat', checkPage)
  .get('/sertifikat/:kode', checkedPage)
  .get('/saya/sertifikat', ownCertificatesPage)
  .get('/saya/sertifikat/:id/sertifikat.pdf', ownCertificateFile);
