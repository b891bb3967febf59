import { expect, test } from 'vitest';
import { wholeSheet } from '#platform/pdf/paper.ts';
import { papers } from '#platform/pdf/papers/index.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { samples } from '#platform/pdf/tests/samples.ts';
import { makeTypesetter } from '#platform/pdf/typesetter.ts';

const job = (name: string) => ({
  template: 'certificate',
  sheet: wholeSheet(papers.certificate, { ...samples.certificate, name }),
  emblem: samples.certificate.office.emblem,
});

test('a worker is put away after its documents, and the work goes on in a fresh one', async () => {
  const typesetter = makeTypesetter({ growth: Number.POSITIVE_INFINITY, documents: 3 });
  const names = Array.from({ length: 8 }, (_, index) => `Peserta ${index + 1}`);
  const done = await Promise.all(names.map((name) => typesetter.typeset(job(name))));
  for (const [index, { file }] of done.entries()) expect(readPdf(file).pages[0]).toContain(names[index]);
  expect(typesetter.started()).toBe(3);
  typesetter.close();
});

// Whether memory grows depends on what else the process did; a limit below all growth does not.
test('a worker is put away when memory has grown past the limit', async () => {
  const typesetter = makeTypesetter({ growth: Number.NEGATIVE_INFINITY, documents: 1000 });
  for (const name of ['Satu', 'Dua', 'Tiga']) await typesetter.typeset(job(name));
  expect(typesetter.started()).toBeGreaterThan(1);
  typesetter.close();
});

test('a broken template or emblem is a fault that names it, and the next document is set all the same', async () => {
  const typesetter = makeTypesetter();
  await expect(typesetter.typeset({ template: 'no-such', sheet: {} })).rejects.toThrow('no-such');
  await expect(typesetter.typeset({ ...job('Marni'), emblem: Buffer.from('not a picture') })).rejects.toThrow(
    'certificate',
  );
  expect((await typesetter.typeset(job('Marni'))).pages).toBe(2);
  typesetter.close();
});
