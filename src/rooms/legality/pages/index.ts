import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../legality.permissions.ts';
import { boardPage } from './board.page.tsx';
import { callPage, callPost } from './call.page.tsx';
import { casePage, releasePost, staffFile, takePost } from './case.page.tsx';
import { caseIssuePage, caseIssuePost } from './case-issue.page.tsx';
import { caseNotePage, caseNotePost } from './case-note.page.tsx';
import { caseRejectPage, caseRejectPost } from './case-reject.page.tsx';
import { caseStepPage, caseStepPost } from './case-step.page.tsx';
import { caseStopPage, caseStopPost } from './case-stop.page.tsx';
import { endingPage } from './ending.page.tsx';
import { externalPage, externalPost } from './external.page.tsx';
import { nibGuidePage } from './guide.page.tsx';
import { ownerHalalPage, staffHalalPage } from './halal.page.tsx';
import { letterPage, letterPost } from './letter.page.tsx';
import { ownerLetterFile, staffLetterFile } from './letter-paper.page.ts';
import { newCasePage, newCasePost } from './new-case.page.tsx';
import { ownerCasePage, ownerFile, ownerFilePost } from './owner-case.page.tsx';
import { ownerCasesPage, ownerCasesPost } from './owner-cases.page.tsx';
import { ownerNewPage, ownerNewPost } from './owner-new.page.tsx';
import { ownerStepPage, ownerStepPost } from './owner-step.page.tsx';
import { ownerStopPage, ownerStopPost } from './owner-stop.page.tsx';
import { ownerPapersPage, ownerPapersPost, paperFile, staffPapersPage, staffPapersPost } from './papers.page.tsx';
import { templateEditPage, templateEditPost } from './template-edit.page.tsx';
import { templatePage, templatesPage } from './templates.page.tsx';

/** Licence cases for staff and owners, and the public guide. */
export const legalityPages = new Hono<AppEnv>()
  .get('/panduan/nib', nibGuidePage)
  .get('/saya/izin', ownerCasesPage)
  .post('/saya/izin', ownerCasesPost)
  .get('/saya/berkas', ownerPapersPage)
  .post('/saya/berkas', ownerPapersPost)
  .get('/saya/berkas/:id', paperFile)
  .get('/saya/izin/baru', ownerNewPage)
  .post('/saya/izin/baru', ownerNewPost)
  .get('/saya/izin/halal', ownerHalalPage)
  .get('/saya/izin/:id', ownerCasePage)
  .get('/saya/izin/:id/surat.pdf', ownerLetterFile)
  .post('/saya/izin/:id', ownerFilePost)
  .get('/saya/izin/:id/langkah/:kode', ownerStepPage)
  .post('/saya/izin/:id/langkah/:kode', ownerStepPost)
  .get('/saya/izin/:id/henti', ownerStopPage)
  .post('/saya/izin/:id/henti', ownerStopPost)
  .get('/saya/izin/:id/berkas/:berkas', ownerFile)
  .get('/kerja/program/:id/izin', callPage)
  .post('/kerja/program/:id/izin', callPost)
  .get('/kerja/izin', boardPage)
  .get('/kerja/izin/baru', newCasePage)
  .post('/kerja/izin/baru', newCasePost)
  .get('/kerja/izin/berakhir', endingPage)
  .get('/kerja/izin/berkas', staffPapersPage)
  .post('/kerja/izin/berkas', staffPapersPost)
  .get('/kerja/izin/berkas/:id', paperFile)
  .get('/kerja/izin/halal', staffHalalPage)
  .get('/kerja/izin/jenis', templatesPage)
  .get('/kerja/izin/jenis/:jenis', templatePage)
  .get('/kerja/izin/jenis/:jenis/ubah', templateEditPage)
  .post('/kerja/izin/jenis/:jenis/ubah', templateEditPost)
  .get('/kerja/izin/:id', casePage)
  .get('/kerja/izin/:id/status', externalPage)
  .post('/kerja/izin/:id/status', externalPost)
  .get('/kerja/izin/:id/surat', letterPage)
  .post('/kerja/izin/:id/surat', letterPost)
  .get('/kerja/izin/:id/surat.pdf', staffLetterFile)
  .post('/kerja/izin/:id/ambil', takePost)
  .post('/kerja/izin/:id/lepas', releasePost)
  .get('/kerja/izin/:id/langkah/:kode', caseStepPage)
  .post('/kerja/izin/:id/langkah/:kode', caseStepPost)
  .get('/kerja/izin/:id/catat', caseNotePage)
  .post('/kerja/izin/:id/catat', caseNotePost)
  .get('/kerja/izin/:id/terbit', caseIssuePage)
  .post('/kerja/izin/:id/terbit', caseIssuePost)
  .get('/kerja/izin/:id/tolak', caseRejectPage)
  .post('/kerja/izin/:id/tolak', caseRejectPost)
  .get('/kerja/izin/:id/henti', caseStopPage)
  .post('/kerja/izin/:id/henti', caseStopPost)
  .get('/kerja/izin/:id/berkas/:berkas', staffFile);

/** The room's place in the side list of the back office. */
export const legalityNav = [
  {
    href: '/kerja/izin',
    label: () => m.legality_nav(),
    icon: 'permit' as const,
    shown: (actor: Actor) => can(actor, 'legality.read'),
  },
];
