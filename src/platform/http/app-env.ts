import type { Context, Hono } from 'hono';
import type { Ctx } from '#platform/ctx.ts';

/** What every page finds on its request. `chrome` (the frame around a page) is typed by the kit. */
export interface AppEnv {
  Variables: {
    ctx: Ctx;
    chrome: unknown;
    formKey: () => string;
    visitor?: string;
    secureHeadersNonce?: string;
  };
}

export type AppContext = Context<AppEnv>;
export type AppRoutes = Hono<AppEnv>;

/** The use-case context of a request. */
export const ctxOf = (c: Context): Ctx => c.get('ctx') as Ctx;
