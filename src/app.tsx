import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import type { Actor, Ctx, Locale } from '#platform/ctx.ts';
import type { Database } from '#platform/db/database.ts';
import type { Clock } from '#platform/demo-clock.ts';
import { newFormKey } from '#platform/forms/form-key.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { compressPages } from '#platform/http/compress.ts';
import { health } from '#platform/http/health.ts';
import { requestLog } from '#platform/http/request-log.ts';
import { securityHeaders } from '#platform/http/security.ts';
import { newId } from '#platform/ids.ts';
import { officeOf } from '#platform/office.ts';
import { notFound } from '#platform/page-address.ts';
import { Refusal } from '#platform/refusal.ts';
import { inLocale } from '#platform/words.ts';
import { assetRoutes, displayRoutes, gayaRoutes } from '#ui/index.ts';
import { m } from '#words';
import { chromeFor } from './chrome.ts';
import { showError } from './error-pages.ts';
import { mountRooms } from './rooms.ts';
import { demoClockPages } from './site/index.ts';
import { connectRooms } from './subscriptions.ts';

export interface AppParts {
  database: Database;
  /** Kemendagri code of the city this address serves. */
  city: string;
  now: () => Date;
  /** The demo city's time, which visitors may let pass; nothing in production. */
  demoClock?: Clock;
  /** Mounts `/gaya`, the kit's own examples; an office in production has no use for them. */
  stylePage?: boolean;
  /** Who is asking; the public when nobody signed in. */
  actorFor: (c: Parameters<typeof health>[0], base: Omit<Ctx, 'actor'>) => Promise<Actor>;
}

const PLAIN_LIMIT = 300 * 1024;
const UPLOAD_LIMIT = 40 * 1024 * 1024;
/** Providers report many messages at once: Meta up to 3 MB. */
const REPORT_LIMIT = 3 * 1024 * 1024;

const tooLarge = () => {
  throw new Refusal({ code: 'too-large', status: 413, text: () => m.platform_refusal_too_large() });
};

/** The whole program as one handler: the order of middleware, and each room's pages at its address. */
export function buildApp(parts: AppParts): Hono<AppEnv> {
  connectRooms();
  const app = new Hono<AppEnv>();
  app.use(securityHeaders());
  app.use(compressPages);
  app.route('/', assetRoutes);
  app.get('/sehat', (c) => health(c, parts.database));
  app.use(requestLog);
  app.use((c, next) => {
    const locale: Locale = (c.req.query('bahasa') ?? getCookie(c, 'bahasa')) === 'en' ? 'en' : 'id';
    return inLocale(locale, async () => {
      const db = parts.database.forCity(parts.city);
      const office = await officeOf(db, parts.city);
      const base = { city: parts.city, now: parts.now(), requestId: newId(), locale, db, office };
      c.set('ctx', { ...base, actor: await parts.actorFor(c, base) });
      c.set('formKey', () => newFormKey(c));
      c.set('chrome', chromeFor(c));
      await next();
    });
  });
  app.use((c, next) => {
    // A question carries no body; asking whether it does would cost each page.
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const upload = (c.req.header('Content-Type') ?? '').startsWith('multipart/');
    const report = c.req.path.startsWith('/sambungan/');
    const maxSize = upload ? UPLOAD_LIMIT : report ? REPORT_LIMIT : PLAIN_LIMIT;
    return bodyLimit({ maxSize, onError: tooLarge })(c, next);
  });
  app.route('/', displayRoutes);
  if (parts.stylePage) app.route('/', gayaRoutes);
  if (parts.demoClock) app.route('/', demoClockPages(parts.demoClock));
  mountRooms(app);
  app.notFound(() => {
    throw notFound();
  });
  app.onError(showError);
  return app;
}
