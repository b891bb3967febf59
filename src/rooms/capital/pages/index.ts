import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../capital.permissions.ts';
import { boardPage } from './board.page.tsx';
import { guidePage } from './guide.page.tsx';
import { newReferralPage, newReferralPost } from './new-referral.page.tsx';
import { ownerCapitalPage, ownerCapitalPost } from './owner-capital.page.tsx';
import { ownerReferralPage } from './owner-referral.page.tsx';
import { movePage, movePost } from './referral-move.page.tsx';
import { schemesPage } from './schemes.page.tsx';
import { simulatorPage } from './simulator.page.tsx';
import { staffReferralPage } from './staff-referral.page.tsx';
import { newSchemePage, newSchemePost, schemePage, schemePost } from './staff-scheme.page.tsx';
import { staffSchemesPage } from './staff-schemes.page.tsx';
import { termsPage } from './terms.page.tsx';

/** Money explained, for everyone; schemes kept by the office; a business on its way to a bank. */
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
  .post('/kerja/modal/skema/:id', schemePost)
  .get('/saya/modal', ownerCapitalPage)
  .post('/saya/modal', ownerCapitalPost)
  .get('/saya/modal/:id', ownerReferralPage)
  .get('/saya/modal/:id/:langkah', movePage('owner'))
  .post('/saya/modal/:id/:langkah', movePost('owner'))
  .get('/kerja/modal', boardPage)
  .get('/kerja/modal/baru', newReferralPage)
  .post('/kerja/modal/baru', newReferralPost)
  .get('/kerja/modal/:id', staffReferralPage)
  .get('/kerja/modal/:id/:langkah', movePage('officer'))
  .post('/kerja/modal/:id/:langkah', movePost('officer'));

/** The room's place in the side list of the back office. */
export const capitalNav = [
  {
    href: '/kerja/modal',
    label: () => m.capital_nav(),
    icon: 'money' as const,
    shown: (actor: Actor) => can(actor, 'capital.read'),
  },
];
