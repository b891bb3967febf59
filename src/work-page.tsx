import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { Refusal } from '#platform/refusal.ts';
import { chromeOf, renderPage, SideList } from '#ui/index.ts';
import { m } from '#words';

/** `/kerja` and `/kerja/menu`: where staff arrive, and the side list as a page where the window is narrow. */
export const workPages = new Hono<AppEnv>().on('GET', ['/kerja', '/kerja/menu'], (c) => {
  const { actor } = ctxOf(c);
  if (actor.kind !== 'staff' && actor.kind !== 'helper') {
    throw new Refusal({ code: 'sign-in-needed', status: 401, text: () => m.platform_refusal_sign_in_needed() });
  }
  return renderPage(
    c,
    { layout: 'staff', title: m.platform_nav_work() },
    <>
      <h1>{m.platform_nav_work()}</h1>
      <SideList chrome={chromeOf(c)} label={m.platform_nav_work()} />
    </>,
  );
});
