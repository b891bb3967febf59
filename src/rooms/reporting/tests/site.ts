import { Hono } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { newFormKey } from '#platform/forms/form-key.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { Refusal } from '#platform/refusal.ts';
import { visitor } from '#tests/visitor.ts';
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
  return visitor(app);
}
