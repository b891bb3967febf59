import { Hono } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { newFormKey } from '#platform/forms/form-key.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { Refusal } from '#platform/refusal.ts';
import { readable, visitor } from '#tests/visitor.ts';
import { reportingPages } from '../pages/index.ts';

/** The room's pages as one person meets them. */
export function visit(ctx: Ctx) {
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('ctx', ctx);
      c.set('formKey', () => newFormKey(c));
      await next();
    })
    .route('/', reportingPages);
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.text(), error.status);
    throw error;
  });
  const one = visitor(app);
  return {
    ...one,
    /** Sends the form of a page that was opened earlier, whatever happened since. */
    async sendLate(page: string, action: string, values: Record<string, string>) {
      const body = new URLSearchParams(values);
      for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
        if (!body.has(name)) body.append(name, value);
      }
      const Cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.request(action, { method: 'POST', body, headers: { Cookie } });
      return { status: answer.status, text: readable(await answer.text()) };
    },
  };
}
