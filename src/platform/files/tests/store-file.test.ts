import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { getFile, MOST_BYTES_SENT, storeFile, useFilesFolder } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { samples } from '#platform/pdf/tests/samples.ts';
import { testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';

const { ctx } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'berdaya-files-'));
useFilesFolder(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const upload = (bytes: Uint8Array<ArrayBuffer>, name = 'foto.jpg') => new File([bytes], name);
const send = (bytes: Uint8Array, name?: string) =>
  storeFile(ctx(), upload(new Uint8Array(bytes), name), { allow: ['picture', 'pdf'], field: 'foto' });
const filesOnDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** Noise does not compress: the hardest picture there is. */
function noise(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    pixels[at] = state >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#6A1231' } });
const pdf = Buffer.from(await renderPdf('receipt', samples.receipt));

test('a photo loses place and device, is turned upright, and is at most 1280 pixels and 250 KB', async () => {
  const sent = await noise(2400, 1600)
    .withExif({
      IFD0: { Make: 'Kamera', Orientation: '6' },
      IFD3: { GPSLatitude: '3/1 36/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 60 })
    .toBuffer();
  const before = await sharp(sent).metadata();
  expect(before.exif).toBeDefined();
  expect(before.orientation).toBe(6);

  const stored = await send(sent, 'IMG_0412.JPG');
  expect(stored).toMatchObject({ kind: 'picture', name: 'IMG_0412.JPG' });
  const { content, mediaType } = await getFile(ctx(), stored.id);
  expect(mediaType).toBe('image/webp');
  expect(content.length).toBeLessThanOrEqual(250_000);
  expect(stored.bytes).toBe(content.length);
  const after = await sharp(content).metadata();
  expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(after.height).toBeGreaterThan(after.width);
  expect(Math.max(after.width, after.height)).toBeLessThanOrEqual(1280);
});

test('a small picture is not made larger; PNG, WebP and GIF are taken too', async () => {
  for (const format of ['png', 'webp', 'gif', 'avif'] as const) {
    const stored = await send(await plain(320, 200).toFormat(format).toBuffer());
    const { width, height } = await sharp((await getFile(ctx(), stored.id)).content).metadata();
    expect([format, width, height]).toEqual([format, 320, 200]);
  }
});

test('what is glued behind a picture does not survive', async () => {
  const script = '<script>alert(1)</script>';
  const sent = Buffer.concat([await plain(100, 100).jpeg().toBuffer(), Buffer.from(`${script}PK\u0003\u0004`)]);
  const { content } = await getFile(ctx(), (await send(sent)).id);
  expect(Buffer.from(content).includes(script)).toBe(false);
});

test('a PDF is kept byte for byte under its own sum', async () => {
  const stored = await send(pdf, 'surat.pdf');
  expect(stored.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  expect(Buffer.from((await getFile(ctx(), stored.id)).content).equals(pdf)).toBe(true);
});

test('the same bytes are kept once, under two rows', async () => {
  const one = await send(pdf, 'satu.pdf');
  const before = filesOnDisk();
  const other = await send(pdf, 'dua.pdf');
  expect(other.id).not.toBe(one.id);
  expect(other.sha256).toBe(one.sha256);
  expect(filesOnDisk()).toBe(before);
});

const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6));
const locked = Buffer.from(pdf.toString('latin1').replace('/Type /XRef', '/Type /XRef /Encrypt 9 0 R'), 'latin1');

test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['an empty file', () => Buffer.alloc(0), 'file-empty'],
  ['nine megabytes', () => Buffer.alloc(MOST_BYTES_SENT + 1, 1), 'file-too-big'],
  ['text called .jpg', () => Buffer.from('halo, ini bukan foto'), 'file-wrong-type'],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'file-wrong-type'],
  [
    'a drawing that can hold scripts',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'file-wrong-type',
  ],
  ['a program', () => Buffer.from('MZ\u0090\u0000\u0003'.padEnd(200, '\0'), 'latin1'), 'file-wrong-type'],
  ['an archive', () => Buffer.from('PK\u0003\u0004'.padEnd(200, '\0'), 'latin1'), 'file-wrong-type'],
  ['half a photo', async () => cut(await noise(600, 400).jpeg().toBuffer()), 'file-broken'],
  [
    'a photo of nothing but its head',
    async () => (await plain(10, 10).png().toBuffer()).subarray(0, 40),
    'file-broken',
  ],
  ['half a PDF', () => cut(pdf), 'file-broken'],
  ['a PDF with an archive glued on', () => Buffer.concat([pdf, Buffer.from('PK\u0003\u0004 hidden')]), 'file-broken'],
  ['a PDF behind a page', () => Buffer.concat([Buffer.from('<script>1</script>\n'), pdf]), 'file-wrong-type'],
  ['a locked PDF', () => locked, 'file-locked'],
  ['a picture that unfolds into 100 million pixels', () => plain(10_000, 10_000).png().toBuffer(), 'file-too-big'],
])('%s is refused beside its field, and nothing is kept', async (_, make, code) => {
  const before = filesOnDisk();
  await expect(send(await make())).rejects.toMatchObject({ code, status: 422, field: 'foto' });
  expect(filesOnDisk()).toBe(before);
});

test('no file at all, and a kind that was not asked, are refused', async () => {
  await expect(storeFile(ctx(), undefined, { allow: ['pdf'] })).rejects.toMatchObject({ code: 'file-none' });
  await expect(storeFile(ctx(), upload(new Uint8Array(pdf)), { allow: ['picture'] })).rejects.toMatchObject({
    code: 'file-wrong-type',
  });
});

test.each([
  ['../../etc/passwd.jpg', 'passwd.jpg'],
  ['C:\\foto\\\u202Egpj.exe', 'gpj.exe'],
  [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(116)}.jpg`],
  ['\u0000', 'berkas'],
])('the name %j is kept as %j', async (sent, kept) => {
  expect((await send(await plain(8, 8).png().toBuffer(), sent)).name).toBe(kept);
});

test('a malformed, unknown or other city’s id is the same 404', async () => {
  const { id } = await send(pdf);
  const elsewhere = ctx({ office: { ...testOffice, city: '12.71' } });
  for (const read of [getFile(ctx(), 'x'), getFile(ctx(), newId()), getFile(elsewhere, id)]) {
    await expect(read).rejects.toMatchObject({ code: 'file-unknown', status: 404 });
  }
});

test('bytes that were changed on disk are never handed out', async () => {
  const { id, sha256 } = await send(await plain(9, 9).png().toBuffer());
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const changed = readFileSync(path);
  changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
  writeFileSync(path, changed);
  await expect(getFile(ctx(), id)).rejects.toThrow('changed on disk');
});
