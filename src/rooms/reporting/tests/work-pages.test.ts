import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall, moveCall } from '#rooms/programmes/index.ts';
import { openCall, setTheScene } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { listAllWork } from '../work.reads.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const DAY = 86_400_000;
const daysOn = (days: number) => new Date(testNow.getTime() + days * DAY);

const as = (role: Role, now = testNow) => ctx({ actor: actorAs(role, { name: `Uji ${role}` }), now });
const page = async (role: Role, now = testNow) => (await visit(as(role, now)).get('/kerja')).text;

describe('an office where nothing has happened', () => {
  it.each(['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const)(
    'says so to the %s, with where to go next',
    async (role) => {
      const text = await page(role);
      expect(text).toContain('Selamat pagi, Uji');
      expect(text).toContain('Tidak ada yang menunggu Anda.');
      expect(text).toContain('Semua antrean tim kosong.');
      expect(text).toContain('href="/kerja/program"');
    },
  );

  it.each([
    ['public', 401],
    ['owner', 403],
    ['helper', 200],
  ] as const)('answers %s with %i', async (role, status) => {
    expect((await visit(as(role)).get('/kerja')).status).toBe(status);
    expect((await visit(as(role)).get('/kerja/menu')).status).toBe(status);
  });
});

describe('a call on its way', () => {
  let draft = '';
  beforeAll(async () => {
    await setTheScene(ctx);
    draft = await openCall(ctx, {
      title: 'Hitung untung',
      opensIn: 5,
      closesIn: 20,
      steps: [{ step: 'send', in: -1 }],
    });
  });

  it('waits for the head, with who sent it and when, and counts in the queue', async () => {
    const text = await page('head');
    expect(text).toContain('Setujui atau kembalikan: Hitung untung');
    expect(text).toContain('Dikirim Petugas programme, 9 Maret 2026.');
    expect(text).toMatch(/Menunggu persetujuan<\/a><\/th><td class="b-n">1<\/td><td class="b-n">1 hari/);
    expect(text).toContain('href="/kerja/program?keadaan=awaiting-approval"');
  });

  it('is late for the head when its opening day has passed', async () => {
    const text = await page('head', daysOn(8));
    expect(text).toContain('Satu hal menunggu hari ini.');
    expect(text).toContain('Satu terlambat, kerjakan lebih dulu.');
    expect(text).toMatch(/class="b-late"><span class="b-work__due"><b>\+3<\/b>hari/);
  });

  it("is nobody else's work, but everyone sees the queue", async () => {
    const work = await listAllWork(as('mentor'));
    expect(work.items).toEqual([]);
    expect(work.queues).toMatchObject([{ key: 'approval', count: 1 }]);
    expect(await page('mentor')).toContain('Antrean terbesar tim: Menunggu persetujuan, 1.');
  });

  it('comes back to its writer with the reason, and to no other', async () => {
    await moveCall(as('head'), draft, 'return', { reason: 'Tempat belum pasti' });
    const [writer = ''] = (await getCall(as('head'), draft)).writers;
    const { items } = await listAllWork(ctx({ actor: actorAs('programme', { id: writer }) }));
    expect(items).toMatchObject([
      { label: 'Perbaiki rencana: Hitung untung', text: 'Dikembalikan Uji head: Tempat belum pasti' },
    ]);
    expect((await listAllWork(as('programme'))).items).toEqual([]);
  });

  it('is counted in the side list, where the menu page shows it too', async () => {
    await openCall(ctx, { title: 'Foto produk', opensIn: 5, closesIn: 20, steps: [{ step: 'send', in: -2 }] });
    const { text } = await visit(as('head')).get('/kerja/menu');
    expect(text).toMatch(/Menunggu persetujuan<\/span><b>1<\/b>/);
  });
});

describe('a call that is open, closed, running', () => {
  beforeAll(async () => {
    await openCall(ctx, { title: 'Kemasan produk', opensIn: -8, closesIn: 6 });
  });

  it('tells its writers in the last week that it closes', async () => {
    const { items } = await listAllWork(as('programme'));
    expect(items.map(({ label }) => label)).toEqual(['Pendaftaran ditutup: Kemasan produk']);
    expect((await listAllWork(as('programme', daysOn(-3)))).items).toEqual([]);
    expect((await listAllWork(as('evaluator'))).items).toEqual([]);
  });

  it('asks to be started on the day of its first meeting', async () => {
    const { items } = await listAllWork(as('training', daysOn(7)));
    expect(items).toMatchObject([{ label: 'Mulai program: Kemasan produk' }]);
  });
});
