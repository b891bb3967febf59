import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { openLink } from '../open-link.ts';
import { isPreview } from '../reach.rules.ts';

/** `/s/:kode`: a short address from a poster or a message. It leads on at once; no cookie, nothing about the reader. */
export async function linkPage(c: Context): Promise<Response> {
  const preview = isPreview({
    agent: c.req.header('User-Agent') ?? '',
    purpose: c.req.header('Sec-Purpose') ?? '',
  });
  const path = await openLink(ctxOf(c), c.req.param('kode') ?? '', !preview && c.req.raw.method === 'GET');
  c.header('Cache-Control', 'no-store');
  return c.redirect(path, 302);
}
