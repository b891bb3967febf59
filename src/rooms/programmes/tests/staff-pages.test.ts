import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, startSignIn } from '#rooms/identity/index.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { getCall } from '../programmes.reads.ts';
import { head, openCall, readyDraft, writer } from './arrange.ts';
import { citizen, now } from './make.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const asWriter = ctx({ actor: writer, now });
const programme = visit(asWriter);
const chief = visit(ctx({ actor: head, now }));

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
});

const day = (name: string, date: string) => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { [`${name}-tanggal`]: dayOfMonth, [`${name}-bulan`]: String(Number(month)), [`${name}-tahun`]: year };
};

describe('from a name to an open call, page by page', () => {
  it('needs nothing but the forms', async () => {
    const { id: sani } = await addPerson(ctx({ actor: actorAs('administrator'), now }), {
      kind: 'staff',
      name: 'Sani Harahap',
      title: 'Pak Sani',
      unit: 'Bidang Usaha Mikro',
      roles: ['programme'],
      remit: ['12.75'],
      email: 'sani@binjai.contoh.id',
    });
    const asked = { title: 'Foto produk dengan HP', kind: 'training', copyOf: '' };
    const made = await programme.send('/kerja/program/baru', asked);
    const base = made.location as string;
    expect(base).toMatch(/^\/kerja\/program\/[0-9a-f-]{36}$/);
    const draft = await programme.open(base);
    expect(draft.html).toContain('Belum ada: tujuan, untuk siapa, dan yang didapat peserta');
    expect(draft.html).not.toContain('/langkah/kirim');

    const saved = [
      await programme.send(`${base}/ubah/isi`, {
        title: 'Foto produk dengan HP',
        purpose: 'Satu hari belajar memotret.',
        audience: 'Semua usaha',
        benefits: 'Sepuluh foto',
      }),
      await programme.send(`${base}/ubah/tempat`, { capacity: '25', areas: ['12.75.01', '12.75.02'] }),
      await programme.send(`${base}/ubah/tanggal`, {
        ...day('opens', '2026-11-25'),
        opensTime: '8',
        ...day('closes', '2026-12-10'),
        closesTime: '16.30',
        ...day('decideBy', '2026-12-14'),
        objectionDays: '7',
      }),
      await programme.send(`${base}/ubah/cara-memilih`, {
        'weight-never-helped': '60',
        'weight-plan': '40',
        'label-plan': 'Rencana memakai foto',
        'quota-assisted': '10',
        'quota-district': '2',
      }),
      await programme.send(`${base}/ubah/tim`, {
        contactName: 'Pak Sani',
        contactPhone: '0812 7500 1275',
        responsible: sani,
        speakers: 'Ibu Ratna\nPak Ucok',
        minAttendance: '75',
      }),
      await programme.send(`${base}/pertemuan/baru`, {
        ...day('day', '2026-12-19'),
        from: '9',
        to: '15.00',
        place: 'Aula',
        lessonHours: '7',
      }),
    ];
    expect(
      saved.map(({ status, html }) => (status === 303 ? 303 : html.match(/role="alert"[\s\S]{0,400}/)?.[0])),
    ).toEqual(saved.map(() => 303));
    const id = base.split('/').at(-1) as string;
    expect(await getCall(asWriter, id)).toMatchObject({
      capacity: 25,
      closesAt: new Date('2026-12-10T09:30:00Z'),
      certificate: { minAttendance: 0.75, testRequired: false },
      contact: { phone: '+6281275001275' },
      team: [{ role: 'responsible', name: 'Sani Harahap' }, { name: 'Ibu Ratna' }, { name: 'Pak Ucok' }],
    });
    const preview = await programme.open(`${base}/pratinjau`);
    expect(preview.html).toContain('Rencana memakai foto');
    expect(preview.html).toContain('Ini pratinjau.');

    expect((await programme.send(`${base}/langkah/kirim`, {})).status).toBe(303);
    expect((await chief.open(base)).html).toContain('/langkah/setujui');
    expect((await chief.send(`${base}/langkah/setujui`, {})).status).toBe(303);
    const published = await visit(ctx({ actor: citizen, now: new Date('2026-11-26T02:00:00Z') })).open(
      '/program/foto-produk-dengan-hp',
    );
    expect(published.status).toBe(200);
    expect(published.html).toContain('Rencana memakai foto');
  });
});

describe('wrong input stays on its page with what was typed', () => {
  it.each([
    ['isi', { title: '' }, 'Tulis nama program.'],
    ['isi', { title: 'x'.repeat(500) }, 'terlalu panjang'],
    ['tempat', { capacity: 'banyak' }, 'Tulis dengan angka saja.'],
    ['tempat', { capacity: '0' }, 'antara 1 dan 2000'],
    ['tanggal', { opensTime: '25.00', closesTime: '16', objectionDays: '7' }, 'Tulis jam seperti 09.00.'],
    [
      'tanggal',
      { ...day('opens', '2026-02-31'), opensTime: '8', closesTime: '16', objectionDays: '7' },
      'tidak ada di kalender',
    ],
    ['cara-memilih', { 'weight-plan': '99' }, 'Jumlah bobot harus 100.'],
    ['tim', { contactName: 'Sani', contactPhone: '12', minAttendance: '80' }, 'Nomor ini belum lengkap.'],
  ])('%s %o', async (part, fields, message) => {
    const id = await readyDraft(asWriter);
    const { status, html } = await programme.send(
      `/kerja/program/${id}/ubah/${part}`,
      fields as Record<string, string>,
    );
    expect(status).toBe(422);
    expect(html).toContain(message);
  });
});

describe('who may and what is possible', () => {
  it('refuses a stale page with who changed what, and keeps what was typed', async () => {
    const id = await readyDraft(asWriter);
    const path = `/kerja/program/${id}/ubah/tempat`;
    const { version } = await getCall(asWriter, id);
    const vivi = visit(ctx({ actor: actorAs('training', { name: 'Vivi' }), now }));
    expect((await vivi.send(path, { capacity: '20' })).status).toBe(303);
    const stale = await programme.send(path, { capacity: '50', version: String(version) });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Vivi sudah mengubah jumlah tempat');
    expect(stale.html).toContain('value="50"');
  });

  it('answers 409 with what is possible to a step that is not', async () => {
    const id = await openCall(asWriter);
    const { status, html } = await chief.send(`/kerja/program/${id}/langkah/selesai`, {});
    expect(status).toBe(409);
    expect(html).toContain('Yang bisa Anda lakukan: tunda dan batalkan.');
  });

  it('asks for the reason of a postponement beside its field', async () => {
    const id = await openCall(asWriter);
    const { status, html } = await chief.send(`/kerja/program/${id}/langkah/tunda`, { alasan: ' ' });
    expect(status).toBe(422);
    expect(html).toContain('Tulis alasannya.');
  });

  it.each([
    ['public', 401],
    ['owner', 403],
    ['helper', 403],
    ['mentor', 200],
    ['treasurer', 200],
  ] as const)('%s gets %i for the list', async (role, status) => {
    expect((await visit(ctx({ actor: actorAs(role), now })).open('/kerja/program')).status).toBe(status);
  });

  it.each(['mentor', 'treasurer', 'evaluator', 'administrator'] as const)('%s cannot write', async (role) => {
    expect((await visit(ctx({ actor: actorAs(role), now })).open('/kerja/program/baru')).status).toBe(403);
  });

  it.each(['', '/jadwal', '/pratinjau', '/ubah/isi', '/pertemuan/baru', '/langkah/tunda'])(
    'another city and a malformed id find nothing at %s',
    async (rest) => {
      const id = await readyDraft(asWriter);
      const there = ctx({ actor: { ...head, remit: ['12.71'] }, now, office: otherOffice });
      expect((await visit(there).open(`/kerja/program/${id}${rest}`)).status).toBe(404);
      expect((await chief.open(`/kerja/program/1%20or%201${rest}`)).status).toBe(404);
    },
  );
});
