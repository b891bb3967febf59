import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { simulatorPage } from './simulator.page.tsx';
import { termsPage } from './terms.page.tsx';

/** Money explained, for everyone. */
export const capitalPages = new Hono<AppEnv>()
  .get('/panduan/modal/hitung', simulatorPage)
  .get('/panduan/modal/istilah', termsPage);
