import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';

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
  return renderPage(
    c,
    { layout: 'question', title: m.platform_fault_title(), status: 500 },
    <>
      <h1>{m.platform_fault_title()}</h1>
      <EmptyState text={m.platform_fault_text({ phone: ctx?.office.phone ?? '', id })} />
    </>,
  );
}

async function showRefusal(refusal: Refusal, c: Context): Promise<Response> {
  if (wantsJson(c)) return c.json({ error: refusal.code, message: refusal.text() }, refusal.status);
  if (refusal.status === 401) {
    const door = c.req.path.startsWith('/kerja') ? '/masuk' : '/saya/masuk';
    return c.redirect(`${door}?kembali=${encodeURIComponent(c.req.path)}`, 303);
  }
  const title =
    refusal.status === 404
      ? m.platform_not_found_title()
      : refusal.status === 403
        ? m.platform_forbidden_title()
        : m.platform_refusal_title();
  return renderPage(
    c,
    { layout: 'question', title, status: refusal.status },
    <>
      <h1>{title}</h1>
      <EmptyState text={refusal.text()} action={<a href="/">{m.platform_to_home()}</a>} />
    </>,
  );
}
