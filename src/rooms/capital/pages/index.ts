import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../capital.permissions.ts';
import { guidePage } from './guide.page.tsx';
import { schemesPage } from './schemes.page.tsx';
import { simulatorPage } from './simulator.page.tsx';
import { newSchemePage, newSchemePost, schemePage, schemePost } from './staff-scheme.page.tsx';
import { staffSchemesPage } from './staff-schemes.page.tsx';
import { termsPage } from './terms.page.tsx';

/** Money explained, for everyone; the schemes kept by the office. */
export const capitalPages = new Hono<AppEnv>()
  .get('/modal', (c) => c.redirect('/panduan/modal', 301))
  .get('/panduan/modal', guidePage)
  .get('/panduan/modal/hitung', simulatorPage)
  .get('/panduan/modal/istilah', termsPage)
  .get('/panduan/modal/skema', schemesPage)
  .get('/kerja/modal/skema', staffSchemesPage)
  .get('/kerja/modal/skema/baru', newSchemePage)
  .post('/kerja/modal/skema/baru', newSchemePost)
  .get('/kerja/modal/skema/:id', schemePage)
  .post('/kerja/modal/skema/:id', schemePost);

/** The room's place in the side list of the back office. */
export const capitalNav = [
  {
    href: '/kerja/modal/skema',
    label: () => m.capital_nav(),
    icon: 'money' as const,
    shown: (actor: Actor) => can(actor, 'capital.read'),
  },
];
