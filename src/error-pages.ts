import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { faultPage, forbiddenPage, notFoundPage, refusalPage } from '#ui/index.ts';

const wantsJson = (c: Context): boolean => (c.req.header('Accept') ?? '').startsWith('application/json');

/**
 * The one translator of what is thrown: a refusal becomes its own page with its sentence; anything else is a fault,
 * logged once with the request's id and shown as an apology with that id.
 */
export async function showError(error: Error, c: Context): Promise<Response> {
  const ctx = c.get('ctx') as Ctx | undefined;
  if (error instanceof Refusal) return showRefusal(error, c);
  const id = ctx?.requestId ?? '-';
  log.error({ id, err: error }, 'fault');
  if (wantsJson(c)) return c.json({ error: 'fault', id }, 500);
  return faultPage(c, id);
}

async function showRefusal(refusal: Refusal, c: Context): Promise<Response> {
  if (wantsJson(c)) return c.json({ error: refusal.code, message: refusal.text() }, refusal.status);
  if (refusal.status === 401) {
    const door = c.req.path.startsWith('/kerja') ? '/masuk' : '/saya/masuk';
    return c.redirect(`${door}?kembali=${encodeURIComponent(c.req.path)}`, 303);
  }
  if (refusal.status === 404) return notFoundPage(c);
  if (refusal.status === 403) return forbiddenPage(c, refusal.text());
  return refusalPage(c, refusal.status, refusal.text());
}
