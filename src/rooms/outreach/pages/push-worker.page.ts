import type { Context } from 'hono';
import { notFound } from '#platform/page-address.ts';
import { asset } from '#ui/index.ts';
import { m } from '#words';

/** `/kabari/pekerja.js`: shows pushed news on the phone; only where the modules were built. */
export function pushWorker(c: Context): Response {
  const script = asset('outreach/push-worker');
  if (!script) throw notFound();
  c.header('Content-Type', 'text/javascript; charset=utf-8');
  c.header('Cache-Control', 'no-cache');
  c.header('Service-Worker-Allowed', '/kabari');
  return c.body(`self.berhenti=${JSON.stringify(m.outreach_push_leave())};importScripts(${JSON.stringify(script)});`);
}
