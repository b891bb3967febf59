import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import type { PlanInput } from '../allocation/plan-input.ts';
import { keepPlan } from '../keep-plan.ts';
import { planBudget } from '../plan-budget.ts';
import { afterClosing } from './choose.ts';

const { ctx, database } = await testDatabase();
const at = '/kerja/perencanaan';
const signedIn = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => afterClosing, actorFor: async () => actor }));

beforeAll(() => startSignIn(database, { secure: false }));

const form = {
  sumber: 'APBD; 10.000.000; ; keduanya\nCSR\t4.000.000\tKemasan\tbarang',
  kegiatan: 'Kemasan; 1.000.000; 2.000.000; 10; 2; 1',
  permintaan: 'Kemasan; Binjai Utara; perempuan; 20\nKemasan; Binjai Kota; laki-laki; 10',
  hari: '6',
  lantai: '50',
};

describe('the planner on its page', { timeout: 180_000 }, () => {
  it('begins with an example and shows who pays what, what binds, and what fairness costs', async () => {
    const page = signedIn(actorAs('programme'));
    expect((await page.get(at)).text).toContain('DAK nonfisik; 40.000.000');
    const { status, text } = await page.send(at, form);
    expect(status).toBe(200);
    expect(text).toContain('30 dari 30 orang terlayani');
    expect(text).toContain('Semua permintaan terlayani.');
    expect(text).toContain('Rp4.000.000');
    expect(text).toContain('Paling sedikit 100%');
    const sheet = await page.send(at, { ...form, berkas: 'xlsx' });
    expect(sheet.status).toBe(200);
    const paper = await page.send(at, { ...form, berkas: 'pdf' });
    expect(paper.text.startsWith('%PDF')).toBe(true);
  });

  it('says which floor must fall when the staff days are too few', async () => {
    const { text } = await signedIn(actorAs('head')).send(at, { ...form, hari: '2', lantai: '100' });
    expect(text).toContain('Perubahan terkecil yang membuatnya mungkin');
    expect(text).toMatch(/Kecamatan Binjai (Utara|Kota): \d+ orang, bukan \d+/);
  });

  it.each([
    ['kegiatan', 'Kemasan; satu juta; 0; 10; 2; 1', 'Baris 1: &quot;satu juta&quot; bukan angka'],
    ['sumber', 'APBD; 1.000; ; semua', 'tulis honor, barang, atau keduanya'],
    ['sumber', 'APBD; 1.000; Foto; honor', 'Ada sumber dana untuk kegiatan yang tidak ada'],
    ['permintaan', 'Foto; Binjai Kota; perempuan; 3', 'Ada permintaan untuk kegiatan yang tidak ada'],
    ['permintaan', '\nKemasan; Binjai Kota; perempuan; 3; 4', 'Baris 2: kolomnya tidak sesuai'],
    ['permintaan', '', 'Isi paling sedikit satu baris'],
    ['lantai', '101', '100'],
  ])('keeps what was typed when %s is %j', async (name, value, message) => {
    const { status, text } = await signedIn(actorAs('treasurer')).send(at, { ...form, [name]: value });
    expect(status).toBe(422);
    expect(text).toContain(message);
    expect(text).toContain('name="hari" type="text" value="6"');
    expect(text).not.toContain('DAK nonfisik');
  });

  it('keeps what was typed for its officer, readable or not, until something else is computed', async () => {
    const mine = signedIn(actorAs('treasurer', { id: 'own-plan' }));
    await mine.send(at, { ...form, kegiatan: 'Kemasan; satu juta; 0; 10; 2; 1' });
    const { text } = await mine.get(at);
    expect(text).toContain('Kemasan; satu juta');
    expect(text).toContain('Ini isian terakhir Anda');
    expect((await mine.get(`${at}?contoh=1`)).text).not.toContain('satu juta');
    expect((await signedIn(actorAs('head', { id: 'other-plan' })).get(at)).text).not.toContain('satu juta');
    const fields = { sumber: '', kegiatan: '', permintaan: '', hari: '', lantai: '' };
    await expect(keepPlan(ctx({ actor: actorAs('mentor') }), fields)).rejects.toMatchObject({ status: 403 });
  });

  it('is for those who speak about the budget', async () => {
    const input: PlanInput = { sources: [], activities: [], demand: [], staffDays: 0, floor: 0 };
    expect(() => planBudget(ctx({ actor: actorAs('mentor') }), input)).toThrow();
    expect((await signedIn(actorAs('training')).get(at)).status).toBe(403);
  });
});
