import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { gayaRoutes } from '#ui/index.ts';

const pages = gayaRoutes.routes
  .map((route) => route.path)
  .filter((path) => !path.includes('*') && path !== '/gaya/kerja');
const app = new Hono().route('/', gayaRoutes);
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] as string);

test.each(pages)('%s stands on its own: one h1, labels, ids, no inline script or style attribute', async (path) => {
  const html = await (await app.request(path)).text();
  expect(all(html, /<(h1)[ >]/g)).toHaveLength(1);
  expect(html).toContain('<main id="isi"');
  expect(html).not.toMatch(/<script(?![^>]* src=)|\son[a-z]+="|\sstyle="|javascript:/);
  expect(html).not.toMatch(/\bui_[a-z_]+|undefined|\[object|NaN/);

  const ids = all(html, /\sid="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const target of all(html, /aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' '))) {
    expect(ids).toContain(target);
  }
  for (const target of all(html, /<label[^>]* for="([^"]+)"/g)) expect(ids).toContain(target);
  for (const tag of html.match(/<svg(?![^>]*(aria-hidden|role="img"))[^>]*>/g) ?? []) expect(tag).toBe('');
});

test('pages that say no carry their status', async () => {
  const statuses = { '/gaya/tidak-ada': 404, '/gaya/bukan-peran': 403, '/gaya/rusak': 500, '/gaya/ditolak': 409 };
  for (const [path, status] of Object.entries(statuses)) {
    const answer = await app.request(path);
    expect([path, answer.status, answer.headers.get('Cache-Control')]).toEqual([path, status, 'no-store']);
  }
  expect(await (await app.request('/gaya/rusak')).text()).toContain('Nomor laporan: 0193-4F7K');
});
