import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { accessibilityPage } from './accessibility.page.tsx';
import { helpPage } from './help.page.tsx';
import { privacyPage } from './privacy.page.tsx';

/** Pages about the service itself; they belong to no room. */
export const sitePages = new Hono<AppEnv>()
  .get('/bantuan', helpPage)
  .get('/privasi', privacyPage)
  .get('/aksesibilitas', accessibilityPage);
