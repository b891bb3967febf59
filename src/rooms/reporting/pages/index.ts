import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { type CallTab, isReported } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { can } from '../reporting.permissions.ts';
import { dashboardFile, dashboardPage } from './dashboard.page.tsx';
import { documentsPage } from './documents.page.tsx';
import { reachPage } from './reach.page.tsx';
import { reachCallFile, reachCallPage } from './reach-call.page.tsx';
import { reachFile } from './reach-file.page.ts';
import { reportFile, reportPage } from './report.page.tsx';
import { resultsPage } from './results.page.tsx';
import { menuPage, workPage } from './work.page.tsx';
import { writeReportPage, writeReportPost } from './write-report.page.tsx';

/** Where staff arrive, and what the office reads about itself. */
export const reportingPages = new Hono<AppEnv>()
  .get('/hasil', resultsPage)
  .get('/kerja', workPage)
  .get('/kerja/menu', menuPage)
  .get('/kerja/laporan', documentsPage)
  .get('/kerja/dasbor', dashboardPage)
  .get('/kerja/dasbor.pdf', dashboardFile)
  .get('/kerja/jangkauan', reachPage)
  .get('/kerja/jangkauan.xlsx', reachFile)
  .get('/kerja/program/:id/jangkauan', reachCallPage)
  .get('/kerja/program/:id/jangkauan.xlsx', reachCallFile)
  .get('/kerja/program/:id/laporan', reportPage)
  .get('/kerja/program/:id/laporan.pdf', reportFile(false))
  .get('/kerja/program/:id/laporan-umum.pdf', reportFile(true))
  .get('/kerja/program/:id/laporan/tulis', writeReportPage)
  .post('/kerja/program/:id/laporan/tulis', writeReportPost);

/** The report among the views of a programme, once there is something to report. */
export const reportTab: CallTab = {
  path: 'laporan',
  label: () => m.reporting_report_tab(),
  shown: (actor, call) => isReported(call.state) && can(actor, 'reporting.report-read'),
};

/** Whom word of a programme reached, once the public has seen it. */
export const reachTab: CallTab = {
  path: 'jangkauan',
  label: () => m.reporting_reach_title(),
  shown: (actor, call) => call.openedAt !== null && can(actor, 'reporting.reach-read'),
};

/** One's own work: the first entry of the side list, above the rooms. */
export const workNav = { href: '/kerja', label: () => m.reporting_work_title(), icon: 'check' } as const;

/** The room's places among the rooms of the side list. */
export const reportingNav = [
  {
    href: '/kerja/jangkauan',
    label: () => m.reporting_reach_title(),
    icon: 'sound',
    shown: (actor: Actor) => can(actor, 'reporting.reach-read'),
  },
  {
    href: '/kerja/laporan',
    label: () => m.reporting_papers_title(),
    icon: 'document',
    shown: (actor: Actor) => can(actor, 'reporting.report-read'),
  },
  {
    href: '/kerja/dasbor',
    label: () => m.reporting_dashboard_title(),
    icon: 'home',
    shown: (actor: Actor) => can(actor, 'reporting.dashboard'),
  },
] as const;
