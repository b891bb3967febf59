import { Hono } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { newFormKey } from '#platform/forms/form-key.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { Refusal } from '#platform/refusal.ts';
import { readable } from '#tests/visitor.ts';
import { programmesPages } from '../pages/index.ts';

/** The room's pages as one person meets them: a browser that keeps its cookie and sends back the form's key. */
export function visit(ctx: Ctx) {
  const jar = new Map<string, string>();
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('ctx', ctx);
      c.set('formKey', () => newFormKey(c));
      await next();
    })
    .route('/', programmesPages);
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.text(), error.status);
    throw error;
  });
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(path, { ...init, headers: { cookie, ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return answer;
  };
  return {
    /** Status and text of a page. */
    async open(path: string): Promise<{ status: number; html: string; location: string | null }> {
      const answer = await ask(path);
      return { status: answer.status, html: readable(await answer.text()), location: answer.headers.get('location') };
    },
    /** The answer's text as it comes, not as it is read. */
    raw: async (path: string): Promise<string> => (await ask(path)).text(),
    /** A file as it comes. */
    async bytes(path: string): Promise<Uint8Array> {
      return new Uint8Array(await (await ask(path)).arrayBuffer());
    },
    /** Opens the page, fills its form with these fields beside the hidden ones, and sends it. */
    async send(path: string, fields: Record<string, string | string[]>, to = path) {
      const page = await (await ask(path)).text();
      const body = new URLSearchParams();
      const hidden = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
      for (const [, name = '', value = ''] of hidden)
        if (!body.has(name) && !(name in fields)) body.append(name, value);
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
      const answer = await ask(to, { method: 'POST', body });
      return { status: answer.status, html: readable(await answer.text()), location: answer.headers.get('location') };
    },
  };
}
