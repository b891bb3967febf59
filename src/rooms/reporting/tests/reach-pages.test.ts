import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { makeLinks, markNotice } from '#rooms/outreach/index.ts';
import { filledDraft, openCall, sentApplication, setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { readCallReach, readNeverReached } from '../reach.reads.ts';
import { readReachByMonth, readReachOfCalls } from '../reach-over-time.reads.ts';
import { accept } from './make.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const as = (role: Role) => ctx({ actor: actorAs(role), now: testNow });
let callId = '';
const page = (role: Role, path = `/kerja/program/${callId}/jangkauan`) => visit(as(role)).get(path);

describe('an office where nothing was said', () => {
  it('shows that no programme was published', async () => {
    const { status, text } = await page('programme', '/kerja/jangkauan');
    expect(status).toBe(200);
    expect(text).toContain('Belum ada program yang diumumkan.');
    expect(text).toContain('0 dari 0 usaha belum terjangkau dalam 12 bulan');
  });
});

describe('a call six people applied to', () => {
  beforeAll(async () => {
    await setTheScene(ctx);
    callId = await openCall(ctx, { title: 'Kemasan produk', opensIn: -2, closesIn: 6 });
    const someone = ctx({ actor: stranger });
    for (const at of [1, 2, 3, 4, 5, 6]) {
      const { code } = await sentApplication(someone, {
        callId,
        answers: { name: `Ibu ${'ABCDEF'[at - 1]}`, businessName: `Usaha <b>${at}</b>`, area: '12.75.04.1005' },
      });
      if (at === 1) await accept(ctx, code, testNow);
    }
    await filledDraft(someone, { callId });
    const areas = ['12.75.04.1005'];
    const links = await makeLinks(as('programme'), { aboutId: callId, path: '/program/x', channel: 'poster', areas });
    const app = buildApp({
      database,
      city: '12.75',
      now: () => testNow,
      actorFor: async () => stranger,
      stylePage: false,
    });
    await app.request(new URL(links.get('12.75.04.1005') ?? '').pathname);
    await markNotice(as('programme'), { aboutId: callId, channel: 'poster', areas });
  });

  it('counts who applied where, and hides how few were chosen', async () => {
    const reach = await readCallReach(as('programme'), callId);
    expect(reach.areas.find(({ key }) => key === '12.75.04.1005')).toMatchObject({
      businesses: 6,
      applied: 6,
      chosen: null,
      per100: 100,
    });
    expect(reach.total).toMatchObject({ all: 6, told: 0, reached: 6, opened: 1, started: 7, applied: 6 });
    expect(reach.firstTime.applied).toBe(6);
    expect(reach.unfinished).toEqual([{ question: 'hope', n: null }]);
    expect(reach.channels).toEqual([{ channel: 'poster', told: 0, opened: 1, notices: 1 }]);
  });

  it('shows it as words and tables, with what was not tried', async () => {
    const { status, text } = await page('programme');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Kabar ini sampai ke 100 dari 100 usaha.</h1>');
    expect(text).toContain('>1–4<');
    expect(text).toMatch(/Tunggurono.*?kepala lingkungan, pengeras suara/s);
    expect(text).toContain('href="/kerja/program/');
    expect(text).toContain('jangkauan.xlsx');
  });

  it('draws a map whose squares lead to the kelurahan, and shows the one that is picked', async () => {
    const path = `/kerja/program/${callId}/jangkauan?ukuran=pendaftar&kelurahan=12.75.04.1005`;
    const { text } = await page('programme', path);
    expect(text).toContain('aria-label="Tunggurono: 100 dari 100 usaha"');
    expect(text).toContain('kelurahan=12.75.04.1005#kelurahan" class="b-m5"');
    expect(text).toMatch(/id="kelurahan">.*?Tunggurono, Binjai Timur/s);
    const odd = await page('programme', `/kerja/program/${callId}/jangkauan?ukuran=x&kelurahan=<b>`);
    expect(odd.status).toBe(200);
    expect((await page('head', '/kerja/jangkauan')).text).toContain('aria-label="Tunggurono: 0 dari 100 usaha"');
  });

  it('stands in the overview with every other call, and month by month', async () => {
    const [row] = await readReachOfCalls(as('evaluator'));
    expect(row).toMatchObject({ told: 0, opened: 1, applied: 6, notMembers: 100, firstTime: 100 });
    const months = await readReachByMonth(as('head'));
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.applied).toBe(6);
    expect(months.slice(0, 11).every(({ applied }) => applied === 0)).toBe(true);
    const { text } = await page('mentor', '/kerja/jangkauan');
    expect(text).toContain(`href="/kerja/program/${callId}/jangkauan"`);
    expect(text).toContain('Belum ada usaha yang diberi kabar dalam 12 bulan');
  });

  it('comes as a file', async () => {
    expect((await page('head', '/kerja/jangkauan.xlsx')).text.startsWith('PK')).toBe(true);
    const { status, text } = await page('evaluator', `/kerja/program/${callId}/jangkauan.xlsx`);
    expect(status).toBe(200);
    expect(text.startsWith('PK')).toBe(true);
  });

  it('counts those who applied as reached in the last twelve months, and a year later not', async () => {
    const now = (await readNeverReached(as('head'))).find(({ area }) => area === '12.75.04.1005');
    expect(now).toMatchObject({ businesses: 6, never: 0, per100: 0 });
    const later = new Date(testNow.getTime() + 400 * 86_400_000);
    const then = await readNeverReached(ctx({ actor: actorAs('head'), now: later }));
    expect(then.find(({ area }) => area === '12.75.04.1005')).toMatchObject({ never: 6, per100: 100 });
  });

  it.each([
    ['public', 401],
    ['owner', 403],
    ['helper', 403],
    ['treasurer', 403],
    ['mentor', 200],
    ['administrator', 200],
  ] as const)('answers %s with %i', async (role, status) => {
    expect((await page(role)).status).toBe(status);
    expect((await page(role, '/kerja/jangkauan')).status).toBe(status);
    expect((await page(role, `/kerja/program/${callId}/jangkauan.xlsx`)).status).toBe(status);
  });

  it('is not found from another city, nor at an address that is none', async () => {
    const other = visit(ctx({ actor: actorAs('head'), office: otherOffice }));
    expect((await other.get(`/kerja/program/${callId}/jangkauan`)).status).toBe(404);
    expect((await page('head', '/kerja/program/x/jangkauan')).status).toBe(404);
  });
});
