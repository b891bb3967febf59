import type { Context } from 'hono';
import { notFound } from '#platform/page-address.ts';
import { asset, offlinePage, sheetAddress } from '#ui/index.ts';

/** `/luring`: what a phone shows without internet, with the pages it kept. */
export const offline = (c: Context): Promise<Response> => offlinePage(c);

/** `/pekerja.js`: what keeps the last status page and the ticket on the phone; another text with another look. */
export function offlineWorker(c: Context): Response {
  const script = asset('offline-worker');
  if (!script) throw notFound();
  c.header('Cache-Control', 'no-cache');
  c.header('Content-Type', 'text/javascript; charset=utf-8');
  return c.body(`importScripts(${JSON.stringify(script)});// ${sheetAddress('base')}`);
}
