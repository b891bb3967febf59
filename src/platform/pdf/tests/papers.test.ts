import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type PaperKinds, renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { samples } from '#platform/pdf/tests/samples.ts';
import { inLocale } from '#platform/words.ts';

const kinds = Object.keys(samples) as (keyof PaperKinds)[];
const pagesOf: Record<keyof PaperKinds, number> = {
  certificate: 2,
  poster: 1,
  receipt: 1,
  slip: 1,
  attendance: 3,
  participants: 2,
  cards: 2,
  decree: 4,
  handover: 1,
  letter: 1,
  minutes: 3,
  drawMinutes: 2,
  report: 3,
  dashboard: 1,
  plan: 1,
  script: 1,
};

const text = async <Kind extends keyof PaperKinds>(kind: Kind, data: PaperKinds[Kind] = samples[kind]) =>
  readPdf(await renderPdf(kind, data)).pages.join(' ');

test.each(kinds)('%s is tagged, titled, Indonesian, under 120 KB and as long as expected', async (kind) => {
  const file = await renderPdf(kind, samples[kind]);
  const { catalog, pages, objects, tags } = readPdf(file);
  expect(file.length).toBeLessThan(120_000);
  expect(pages).toHaveLength(pagesOf[kind]);
  expect(catalog).toContain('/Lang (id-ID)');
  expect(catalog).toContain('/Marked true');
  expect(catalog).toContain('/DisplayDocTitle true');
  expect([...objects.values()].some((object) => /\/Title \(/.test(object) && object.includes('/CreationDate'))).toBe(
    true,
  );
  expect(tags.get('H1')).toBeGreaterThanOrEqual(1);
  expect(Buffer.from(file).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test.each(kinds)('%s gives the same bytes for the same data, whatever language the reader has', async (kind) => {
  const hash = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
  const first = await renderPdf(kind, samples[kind]);
  const second = await inLocale('en', () => renderPdf(kind, samples[kind]));
  expect(hash(second)).toBe(hash(first));
});

test('the certificate names person, activity, hours, number, code and signer; materials stand on page two', async () => {
  const { pages, sizes } = readPdf(await renderPdf('certificate', samples.certificate));
  expect(sizes[0]).toEqual([297, 210]);
  for (const words of [
    'Marni Br. Sitepu',
    'Tenun Marni, Kelurahan Rambung Barat',
    'pelatihan foto produk, angkatan 3',
    'selama 8 jam pelajaran',
    '421/0036/DKUKM/IX/2026',
    'K7QM 2XWP D4',
    'Hafiz (nama contoh)',
    'Binjai, 14 September 2026',
  ])
    expect(pages[0]).toContain(words);
  expect(pages[1]).toContain('Foto kain dan kerajinan');
  expect(pages[1]).toMatch(/Jumlah ?8 JP/);
});

test('a certificate without materials has one page; electronic signing is said only when true', async () => {
  const { signer } = samples.certificate;
  const plain = readPdf(await renderPdf('certificate', { ...samples.certificate, materials: [] }));
  expect(plain.pages).toHaveLength(1);
  expect(plain.pages[0]).not.toContain('elektronik');
  expect(
    await text('certificate', { ...samples.certificate, signer: { ...signer, signedElectronically: true } }),
  ).toContain('Ditandatangani secara elektronik.');
});

test('the poster says who, when, where, gratis, until when, address and contact', async () => {
  const page = await text('poster');
  for (const words of [
    'Gratis',
    'Sabtu, 5 Desember 2026',
    '09.00–15.00 WIB',
    'Aula Dinas, Jalan Veteran,',
    'sampai Senin, 30 November',
    'Tidak harus anggota binaan.',
    'berdaya.binjai.example/s/K7QM2X',
    'Untuk Kelurahan Tunggurono',
    '0812-7500-1275',
  ])
    expect(page).toContain(words);
  expect(await text('poster', { ...samples.poster, free: false })).not.toContain('Gratis');
});

test('posters and scripts of many kelurahan are one file, a sheet for each; A5 is the same sheet, smaller', async () => {
  const copies = ['A', 'B', 'C'].map((where) => ({
    url: `https://berdaya.binjai.example/s/${where}`,
    shortAddress: `berdaya.binjai.example/s/${where}`,
    where: `Kelurahan ${where} ${'Pertanggungjawaban'.repeat(9)}`,
  }));
  const small = readPdf(await renderPdf('poster', { ...samples.poster, size: 'a5', copies }));
  expect(small.sizes).toEqual(Array(3).fill([148, 210]));
  expect(small.pages.map((page) => /example\/s\/(.)/.exec(page)?.[1])).toEqual(['A', 'B', 'C']);
  const spoken = copies.map((copy) => ({ ...copy, text: 'Pengumuman. '.repeat(200), words: 200, seconds: 92 }));
  expect(readPdf(await renderPdf('script', { ...samples.script, copies: spoken })).pages).toHaveLength(3);
});

test('a receipt is at most 20 KB and shows code, phone with its middle hidden, and the next dates', async () => {
  const file = await renderPdf('receipt', samples.receipt);
  expect(file.length).toBeLessThanOrEqual(20_000);
  const page = readPdf(file).pages[0];
  for (const words of ['BJI-4F7K-29', '0812-••••-1275', 'Jumat, 4 Desember 2026']) expect(page).toContain(words);
});

test('lists repeat their head on every page as table heads', async () => {
  const { pages, tags } = readPdf(await renderPdf('attendance', samples.attendance));
  for (const page of pages) expect(page).toContain('Tanda tangan');
  expect(tags.get('TH')).toBe(7);
  expect(tags.get('TR')).toBe(1 + 40 + 4);
});

test('a decree without a number is a draft on every page; with a number it is not', async () => {
  const draft = readPdf(await renderPdf('decree', samples.decree));
  for (const page of draft.pages) expect(page).toContain('RANCANGAN');
  expect(draft.pages[0]).toMatch(/MEMUTUSKAN.*KESATU.*KEDUA.*KETIGA.*KEEMPAT/);
  const final = await text('decree', { ...samples.decree, number: '500.3/0118/DKUKM/XII/2026' });
  expect(final).not.toContain('RANCANGAN');
  expect(final).toContain('NOMOR 500.3/0118/DKUKM/XII/2026');
});

test('minutes write the day in words and say when nothing was changed by hand', async () => {
  expect(await text('minutes')).toContain('Rabu tanggal dua bulan Desember tahun dua ribu dua puluh enam');
  expect(await text('minutes', { ...samples.minutes, changes: [] })).toContain(
    'Tidak ada. Hasil sama dengan hitungan.',
  );
});

test('minutes of a draw give list, order of the others, hashes and room for two witnesses', async () => {
  const words = await text('drawMinutes');
  for (const part of ['Daftar nomor 417', 'BJI-1001-11', 'BJI-1040-11', 'Wakil forum pelaku usaha', '9f86d081884c'])
    expect(words).toContain(part);
  expect(words.match(/Saksi/g)?.length).toBeGreaterThanOrEqual(2);
});

test('the report numbers its sections, adds up the budget and leaves empty sections out', async () => {
  const whole = await text('report');
  for (const words of [
    '1. Latar belakang',
    '11. Tindak lanjut',
    '29 orang (72,5%)',
    'Rp14.400.000',
    'Rp490.000',
    '7,9',
    'Tidak mengerjakan keduanya: 6 peserta.',
    '12. Penutup',
    '13. Lampiran',
  ]) {
    expect(whole).toContain(words);
  }
  const budgetNote = 'Biaya belum dicatat.';
  const short = await text('report', { ...samples.report, obstacles: [], budget: [], budgetNote, test: undefined });
  expect(short).toContain(budgetNote);
  expect(short).not.toContain('Hambatan');
  expect(short).toContain('10. Tindak lanjut');
});

test('the page for the Mayor keeps to one page with many decisions, each figure beside its target', async () => {
  const five = <T>(one: (at: number) => T) => Array.from({ length: 5 }, (_, at) => one(at));
  const full = {
    ...samples.dashboard,
    decisions: five(() => ({ title: 'kata '.repeat(50), text: 'kata '.repeat(60) })),
    figures: [...samples.dashboard.figures, ...samples.dashboard.figures, ...samples.dashboard.figures],
    years: five((at) => ({ year: String(2020 + at), value: '21.601' })),
    yearsSource: 'kata '.repeat(60),
  };
  const { pages } = readPdf(await renderPdf('dashboard', full));
  expect(pages).toHaveLength(1);
  expect(await text('dashboard')).toMatch(/Tempat untuk yang belum binaan.*45%.*paling sedikit 40%/);
});

test('letters use F4 when the office asks for it', async () => {
  const office = { ...samples.report.office, format: 'f4' as const };
  expect(readPdf(await renderPdf('report', { ...samples.report, office })).sizes[0]).toEqual([210, 330]);
});
