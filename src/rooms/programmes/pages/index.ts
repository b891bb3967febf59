import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { calendarFile } from './calendar.page.ts';
import { callPage } from './call.page.tsx';
import { checkPage } from './check.page.tsx';
import { checkCallPage } from './check-call.page.tsx';
import { homePage } from './home.page.tsx';
import { interestPage, interestPost } from './interest.page.tsx';
import { programmeListPage } from './programme-list.page.tsx';

/** The public face of calls. */
export const programmesPages = new Hono<AppEnv>()
  .get('/', homePage)
  .get('/cek', checkPage)
  .get('/program', programmeListPage)
  .get('/program/:slug', callPage)
  .get('/program/:slug/cek', checkCallPage)
  .get('/program/:slug/jadwal.ics', calendarFile)
  .get('/program/:slug/kabari', interestPage)
  .post('/program/:slug/kabari', interestPost);
