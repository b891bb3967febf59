import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { assetRoutes, displayRoutes } from '#ui/index.ts';
import { sheets } from '#ui/stylesheet.ts';

describe('assets', () => {
  test('a sheet is served packed, for a year, under the hash of its content', async () => {
    const answer = await assetRoutes.request(sheets.base.href, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(sheets.base.text);
  });

  test('an old hash, or a way out of the folder, is not found', async () => {
    for (const path of ['/aset/base.00000000.css', '/aset/../package.json', '/aset/%2e%2e/package.json']) {
      expect((await assetRoutes.request(path)).status).toBe(404);
    }
  });

  test('the browser modules of public pages weigh at most 5 KB together, each in one request', async () => {
    const built = await build({ configFile: 'vite.client.config.ts', logLevel: 'error', build: { write: false } });
    if (!('output' in built)) throw new Error('one output expected');
    const kit = built.output.filter((part) => part.type === 'chunk' && part.facadeModuleId?.includes('/ui/client/'));
    const weight = kit.reduce(
      (sum, part) => sum + (part.type === 'chunk' ? brotliCompressSync(part.code).length : 0),
      0,
    );
    expect(kit.length).toBeGreaterThan(5);
    expect(kit.flatMap((part) => (part.type === 'chunk' ? part.imports : []))).toEqual([]);
    expect(weight).toBeLessThanOrEqual(5 * 1024);
  });
});

describe('display choices', () => {
  test('a choice is kept and the reader comes back', async () => {
    const answer = await displayRoutes.request('/atur-tampilan?tema=gelap&kembali=/program%3Fjenis%3Dalat');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/program?jenis=alat');
    expect(answer.headers.get('Set-Cookie')).toMatch(/^tema=gelap; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/);
  });

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:1', ''])(
    'never leads out of this site: %s',
    async (back) => {
      const answer = await displayRoutes.request(`/atur-tampilan?kembali=${encodeURIComponent(back)}`);
      expect(answer.headers.get('Location')).toBe('/');
    },
  );

  test('a value that is none is not kept', async () => {
    const answer = await displayRoutes.request('/atur-tampilan?tema=ungu&huruf=9');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });
});
