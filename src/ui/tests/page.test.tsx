import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Actions, assetRoutes, Button, Form, renderPage, TextField } from '#ui/index.ts';
import { speculation } from '#ui/speculation.ts';
import { sheets, styleSources } from '#ui/stylesheet.ts';

function site() {
  return new Hono()
    .use(async (c, next) => {
      c.set('formKey', () => 'key-1');
      await next();
    })
    .get('/', (c) => renderPage(c, { layout: 'public', title: 'Program' }, <h1>Program</h1>))
    .get('/cek', (c) => renderPage(c, { layout: 'question', listed: true, title: 'Cek' }, <h1>Cek</h1>))
    .get('/kerja', (c) => renderPage(c, { layout: 'staff', title: 'Pekerjaan saya' }, <h1>Pekerjaan saya</h1>))
    .get('/salah', (c) => {
      const errors = [{ name: 'nama', message: 'Tulis nama Anda.' }];
      return renderPage(
        c,
        { layout: 'question', title: 'Nama', service: 'Daftar', errors },
        <Form c={c} action="/salah">
          <TextField name="nama" label="Nama" hint="Seperti di KTP" values={{ nama: '<b>' }} errors={errors} question />
          <Actions>
            <Button>Lanjut</Button>
          </Actions>
        </Form>,
      );
    });
}

test('a first visit carries its sheet, a later one links to it', async () => {
  const first = await site().request('/');
  const html = await first.text();
  expect(html).toMatch(/^<!doctype html><html lang="id">/);
  expect(html).toContain(sheets.base.text);
  expect(first.headers.get('Content-Language')).toBe('id');
  const cookie = first.headers.get('Set-Cookie') ?? '';
  expect(cookie).toContain(`gaya=${sheets.base.hash}`);

  const later = await (await site().request('/', { headers: { Cookie: cookie.split(';')[0] as string } })).text();
  expect(later).not.toContain('<style>');
  expect(later).toContain(`<link rel="stylesheet" href="${sheets.base.href}"/>`);
});

test('the staff sheet comes with staff pages only', async () => {
  expect(await (await site().request('/')).text()).not.toContain('.b-side');
  expect(await (await site().request('/kerja')).text()).toContain('.b-side');
});

test('search machines find public pages, and of the others only those listed, never with errors', async () => {
  for (const path of ['/kerja', '/salah']) expect(await (await site().request(path)).text()).toContain('noindex');
  for (const path of ['/', '/cek']) expect(await (await site().request(path)).text()).not.toContain('noindex');
});

test('with Save-Data nothing is fetched ahead', async () => {
  const answer = await site().request('/', { headers: { 'Save-Data': 'on' } });
  expect(await answer.text()).not.toContain('rel="prefetch"');
  expect(answer.headers.get('Speculation-Rules')).toBeNull();
});

test('next pages may be fetched ahead on the public site only, by rules that leave acts and own pages alone', async () => {
  expect((await site().request('/')).headers.get('Speculation-Rules')).toBe(`"${speculation.href}"`);
  expect((await site().request('/kerja')).headers.get('Speculation-Rules')).toBeNull();
  const rules = await assetRoutes.request(speculation.href);
  expect(rules.headers.get('Content-Type')).toBe('application/speculationrules+json');
  const text = await rules.text();
  for (const never of ['/keluar', '/saya/*', '/kerja/*', '/s/*', '/berhenti/*']) expect(text).toContain(`"${never}"`);
});

test('the policy allows each inlined sheet by its hash', () => {
  const digests = Object.values(sheets).map(({ text }) => createHash('sha256').update(text).digest('base64'));
  expect(styleSources()).toEqual(digests.map((digest) => `'sha256-${digest}'`));
});

test('a wrong answer gives 422, a summary that links to the field, and what was typed', async () => {
  const answer = await site().request('/salah');
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('<title>Kesalahan: Nama - Daftar - Berdaya</title>');
  expect(html).toContain('Ada 1 jawaban yang perlu diperbaiki');
  expect(html).toContain('<a href="#f-nama">Tulis nama Anda.</a>');
  expect(html).toContain('value="&lt;b&gt;"');
  expect(html).toContain('aria-describedby="f-nama-hint f-nama-salah"');
  expect(html).toContain('<input type="hidden" name="_kunci" value="key-1"/>');
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<form'));
});

test('theme and text size of the reader stand on the document', async () => {
  const html = await (await site().request('/', { headers: { Cookie: 'tema=gelap; huruf=1.3' } })).text();
  expect(html).toContain('<html lang="id" data-tema="gelap" data-huruf="1.3">');
});

test('no page needs an inline script or a style attribute', async () => {
  for (const path of ['/', '/kerja', '/salah']) {
    const html = await (await site().request(path)).text();
    expect(html).not.toMatch(/<script(?![^>]* src=)|\son[a-z]+="|\sstyle="|javascript:/);
  }
});
