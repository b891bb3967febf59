import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { log } from '#platform/log.ts';

/** One line per request: the route's pattern and not its address, because addresses carry codes. */
export const requestLog = createMiddleware(async (c, next) => {
  const start = performance.now();
  await next();
  const ms = Math.round((performance.now() - start) * 10) / 10;
  log.info(
    { id: c.get('ctx')?.requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms },
    'request',
  );
});
