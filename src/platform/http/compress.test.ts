import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressPages } from './compress.ts';

const long = '<p>Usaha kecil di Binjai.</p>'.repeat(100);
const app = new Hono()
  .use(compressPages)
  .get('/panjang', (c) => {
    c.header('Set-Cookie', 'a=1', { append: true });
    c.header('Set-Cookie', 'b=2', { append: true });
    return c.html(long);
  })
  .get('/pendek', (c) => c.html('<p>Ya</p>'))
  .get('/gambar', (c) => c.body(new Uint8Array(2000), 200, { 'Content-Type': 'image/jpeg' }));

const ask = (path: string, accept?: string) =>
  app.request(path, { headers: accept === undefined ? {} : { 'Accept-Encoding': accept } });
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('packing pages', () => {
  it('sends Brotli to whoever takes it, with cookies and status as they were', async () => {
    const answer = await ask('/panjang', 'gzip, deflate, br');
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const body = await bytes(answer);
    expect(body.length).toBeLessThan(long.length / 5);
    expect(brotliDecompressSync(body).toString()).toBe(long);
  });

  it('sends gzip where Brotli is unknown or refused', async () => {
    expect(gunzipSync(await bytes(await ask('/panjang', 'gzip'))).toString()).toBe(long);
    expect((await ask('/panjang', 'br;q=0, gzip')).headers.get('Content-Encoding')).toBe('gzip');
  });

  it('leaves small pages, pictures and askers without packing alone', async () => {
    for (const answer of [await ask('/pendek', 'br'), await ask('/gambar', 'br'), await ask('/panjang')]) {
      expect(answer.headers.get('Content-Encoding')).toBeNull();
    }
    expect((await bytes(await ask('/pendek', 'br'))).toString()).toBe('<p>Ya</p>');
  });
});
