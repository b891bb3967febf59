import { Hono } from 'hono';
import type { Clock } from '#platform/demo-clock.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { CARD_FILE } from '#platform/http/send-card.ts';
import { accessibilityPage } from './accessibility.page.tsx';
import { demoClockPage, demoClockPost } from './demo-clock.page.tsx';
import { guidePage } from './guide.page.tsx';
import { guideNames } from './guide-texts.ts';
import { guidesPage } from './guides.page.tsx';
import { helpPage } from './help.page.tsx';
import { offline, offlineWorker } from './offline.page.ts';
import { privacyPage } from './privacy.page.tsx';
import { siteCardFile } from './share-card.ts';

export { siteCardAddress } from './share-card.ts';

/** Pages about the service itself; they belong to no room. */
export const sitePages = new Hono<AppEnv>()
  .get('/panduan', guidesPage)
  .get(`/${CARD_FILE}`, siteCardFile)
  .get('/luring', offline)
  .get('/pekerja.js', offlineWorker)
  .get('/bantuan', helpPage)
  .get('/privasi', privacyPage)
  .get('/aksesibilitas', accessibilityPage);

for (const name of guideNames) sitePages.get(`/panduan/${name}`, guidePage(name));

/** The demo city's time; mounted nowhere else. */
export const demoClockPages = (clock: Clock) =>
  new Hono<AppEnv>().get('/demo/waktu', demoClockPage(clock)).post('/demo/waktu', demoClockPost(clock));
