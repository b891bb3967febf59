import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';

/** What every page finds on its request; the kit adds `chrome` and `formKey` (ui/chrome.ts). */
export interface AppEnv {
  Variables: {
    ctx: Ctx;
    visitor?: string;
    secureHeadersNonce?: string;
  };
}

export type AppContext = Context<AppEnv>;

/** The use-case context of a request. */
export const ctxOf = (c: Context): Ctx => c.get('ctx') as Ctx;
