import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { menuPage, workPage } from './work.page.tsx';

/** Where staff arrive, and what the office reads about itself. */
export const reportingPages = new Hono<AppEnv>().get('/kerja', workPage).get('/kerja/menu', menuPage);

/** One's own work: the first entry of the side list, above the rooms. */
export const workNav = { href: '/kerja', label: () => m.reporting_work_title(), icon: 'check' } as const;
