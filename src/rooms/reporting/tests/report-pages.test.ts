import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { addCallTab } from '#rooms/programmes/index.ts';
import { openCall, setTheScene } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { readActivity } from '../activity.reads.ts';
import { reportPdf } from '../activity-paper.ts';
import { reportTab } from '../pages/index.ts';
import { daysOn, runningCall } from './make.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
addCallTab(reportTab);
const later = daysOn(20);
const as = (role: Role) => ctx({ actor: actorAs(role, { name: `Uji ${role}` }), now: later });
const programme = visit(as('programme'));

let callId = '';
const base = () => `/kerja/program/${callId}/laporan`;
const textOf = (pdf: Uint8Array) => readPdf(pdf).pages.join(' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  await setTheScene(ctx);
  // Six from Binjai Selatan, one from Binjai Kota; two with a NIB.
  const south = { area: '12.75.01.1001' };
  callId = await runningCall(ctx, [
    { ...south, nib: 'unknown' },
    south,
    south,
    south,
    south,
    south,
    { area: '12.75.02.1001' },
  ]);
});

describe('the report of a running call', () => {
  it('counts participants from the records', async () => {
    const activity = await readActivity(as('programme'), callId);
    expect(activity).toMatchObject({ applicants: 8, participants: 7 });
    expect(activity.groups.district.filter(({ count }) => count > 0)).toMatchObject([
      { code: '12.75.01', count: 6 },
      { code: '12.75.02', count: 1 },
    ]);
    expect(activity.groups).toMatchObject({
      sex: { female: 0, male: 0, unknown: 7 },
      membership: { assisted: 0, other: 7 },
      nib: { has: 0, none: 6, unknown: 1 },
    });
  });

  it('shows them, and says what is not recorded', async () => {
    const { text } = await programme.get(base());
    expect(text).toContain('8 mendaftar, 7 mendapat tempat dari 30 tempat.');
    expect(text).toMatch(/Belum punya NIB<\/th><td class="b-n">6<\/td><td class="b-n">86%/);
    expect(text).toContain('Biaya kegiatan ini belum dicatat di Berdaya.');
    expect(text).toContain('aria-current="page">Laporan');
    expect(text).toContain(`href="${base()}.pdf"`);
  });

  it('prints every section with the same figures', async () => {
    const text = textOf(
      await reportPdf(as('programme'), await readActivity(as('programme'), callId), { forPublic: false }),
    );
    for (const words of [
      'Dasar hukum',
      'Maksud dan tujuan',
      'Waktu, tempat, dan narasumber',
      'Peserta: 7 orang',
      '8 mendaftar, 7 mendapat tempat dari 30 tempat.',
      '6 orang (85,7%)',
      'Pelaksanaan',
      'Hasil',
      'Tidak ada hasil tes yang dicatat.',
      'Biaya kegiatan ini belum dicatat di Berdaya.',
      'Hambatan',
      'Tindak lanjut',
      'Penutup',
      'Lampiran',
      'Daftar peserta.',
      'Rahmawati Lubis',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('keeps groups below five out of the paper for the public', async () => {
    const text = textOf(
      await reportPdf(as('programme'), await readActivity(as('programme'), callId), { forPublic: true }),
    );
    expect(text).toContain('Peserta: 7 orang');
    expect(text).toContain('kurang dari 5 orang digabung');
    expect(text).not.toContain('1 orang');
    expect(text).not.toContain('Menurut kecamatan');
    expect(text).not.toContain('Lampiran');
  });

  it('comes as a PDF to the office, for itself and for everyone', async () => {
    for (const file of ['laporan.pdf', 'laporan-umum.pdf']) {
      const { status, text } = await programme.get(`/kerja/program/${callId}/${file}`);
      expect(status).toBe(200);
      expect(text.startsWith('%PDF-')).toBe(true);
    }
  });
});

describe('what people write', () => {
  it('is kept line by line and stands in page and paper', async () => {
    const written = await programme.send(`${base()}/tulis`, {
      basis: 'DPA tahun 2026',
      process: 'Berjalan sesuai jadwal.',
      obstacles: '  Listrik padam 20 menit. \n\n Dua orang datang terlambat.',
      followUp: '',
    });
    expect(written).toMatchObject({ status: 303, location: `${base()}?simpan=1` });
    const { text } = await programme.get(`${base()}?simpan=1`);
    expect(text).toContain('Tulisan laporan tersimpan.');
    expect(text).toContain('Listrik padam 20 menit.</dd><dd>Dua orang datang terlambat.');
    const paper = textOf(await reportPdf(as('head'), await readActivity(as('head'), callId), { forPublic: false }));
    expect(paper).toContain('a. Listrik padam 20 menit. b. Dua orang datang terlambat.');
    expect(paper).toContain('DPA tahun 2026');
  });

  it('is not lost to someone who opened the page earlier, and both texts stay', async () => {
    const opened = await programme.get(`${base()}/tulis`);
    expect((await visit(as('head')).send(`${base()}/tulis`, { process: 'Tulisan kepala.' })).status).toBe(303);
    const stale = await programme.sendLate(opened.text, `${base()}/tulis`, { process: 'Tulisan saya.' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Uji head sudah menyimpan laporan ini');
    expect(stale.text).toContain('Tulisan saya.');
  });

  it('stays on the page when it is too long', async () => {
    const long = await programme.send(`${base()}/tulis`, { obstacles: 'x'.repeat(4001) });
    expect(long.status).toBe(422);
    const many = await programme.send(`${base()}/tulis`, { obstacles: 'satu\n'.repeat(21) });
    expect(many.text).toContain('Paling banyak 20 baris.');
  });

  it('is shown as text, whatever was typed', async () => {
    await programme.send(`${base()}/tulis`, { obstacles: '<script>alert(1)</script> #include \\ $x$ 🙂' });
    expect((await programme.get(base())).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const paper = textOf(await reportPdf(as('head'), await readActivity(as('head'), callId), { forPublic: false }));
    expect(paper).toContain('<script>alert(1)</script> #include');
  });
});

describe('who may', () => {
  it.each([
    ['public', 401, 401],
    ['owner', 403, 403],
    ['helper', 403, 403],
    ['mentor', 200, 403],
    ['treasurer', 200, 403],
    ['evaluator', 200, 200],
    ['head', 200, 200],
  ] as const)('%s: reading %i, writing %i', async (role, reading, writing) => {
    expect((await visit(as(role)).get(base())).status).toBe(reading);
    expect((await visit(as(role)).get(`${base()}.pdf`)).status).toBe(reading);
    expect((await visit(as(role)).get(`${base()}/tulis`)).status).toBe(writing);
  });

  it('nobody finds the report of another city, of no call, or before the call runs', async () => {
    const there = visit(ctx({ actor: actorAs('head', { remit: ['12.71'] }), now: later, office: otherOffice }));
    for (const rest of ['', '.pdf', '-umum.pdf', '/tulis']) {
      expect((await there.get(`${base()}${rest}`)).status).toBe(404);
      expect((await programme.get(`/kerja/program/1%20or%201/laporan${rest}`)).status).toBe(404);
      expect((await programme.get(`/kerja/program/${newId()}/laporan${rest}`)).status).toBe(404);
    }
    const open = await openCall(ctx, { title: 'Belum mulai', opensIn: -2, closesIn: 60 });
    expect((await programme.get(`/kerja/program/${open}/laporan`)).text).toContain('setelah program berjalan');
    expect((await programme.get(`/kerja/program/${open}/laporan.pdf`)).status).toBe(404);
  });
});

describe('all papers of the office', () => {
  it('are listed by programme, each once it can be made', async () => {
    const { text } = await programme.get('/kerja/laporan');
    expect(text).toContain(`href="${base()}.pdf"`);
    expect(text).toContain('href="/kerja/dasbor.pdf"');
    expect(text.match(/poster\.pdf/g)).toHaveLength(2);
    expect(text.match(/daftar-hadir\.pdf/g)).toHaveLength(1);
    const links = [...text.matchAll(/href="(\/kerja\/program\/[^"]+\.pdf)"/g)].map((match) => match[1] ?? '');
    for (const link of links) expect((await programme.get(link)).status).toBe(200);
  });

  it('lists with names and the dashboard are not offered to who may not open them', async () => {
    const { text } = await visit(as('treasurer')).get('/kerja/laporan');
    expect(text).toContain(`href="${base()}.pdf"`);
    expect(text).not.toContain('daftar-hadir.pdf');
    expect(text).not.toContain('/kerja/dasbor.pdf');
    expect((await visit(as('helper')).get('/kerja/laporan')).status).toBe(403);
  });
});
