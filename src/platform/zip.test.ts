import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import yauzl from 'yauzl';
import { zipOf } from '#platform/zip.ts';

/** The files of an archive as another program reads them. */
async function filesOf(bytes: Uint8Array): Promise<{ name: string; content: string; day: string }[]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true });
  const files: { name: string; content: string; day: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    files.push({
      name: entry.fileName,
      content: await text(stream),
      day: entry.getLastModDate({ timezone: 'UTC' }).toISOString(),
    });
  }
  return files;
}

it('packs files that another program reads back, with their names and local times', async () => {
  const at = new Date('2026-03-28T05:04:10Z');
  const entries = [
    { name: 'sertifikat-0001-marni.pdf', bytes: Buffer.from('%PDF satu'), at },
    { name: 'sértifikat.pdf', bytes: Buffer.from(''), at },
  ];
  expect(await filesOf(zipOf(entries))).toEqual([
    { name: 'sertifikat-0001-marni.pdf', content: '%PDF satu', day: '2026-03-28T12:04:10.000Z' },
    { name: 'sértifikat.pdf', content: '', day: '2026-03-28T12:04:10.000Z' },
  ]);
  expect(await filesOf(zipOf([]))).toEqual([]);
});
