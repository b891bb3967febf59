import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/ctx.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { loadYearlyCounts } from '#rooms/registry/index.ts';
import { openCall, sentApplication, setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { readFigures } from '../dashboard.reads.ts';
import { dashboardPdf } from '../dashboard-paper.ts';
import { listHeadDecisions } from '../decisions.reads.ts';
import { daysOn, runningCall } from './make.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const now = daysOn(20);
const as = (role: Role) => ctx({ actor: actorAs(role), now });
const page = async (role: Role) => visit(as(role)).get('/kerja/dasbor');

describe('an office where nothing has happened', () => {
  it('has nothing to decide, zeros, and says that no counts are loaded', async () => {
    const { status, text } = await page('head');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Tidak ada yang menunggu keputusan kepala dinas</h1>');
    expect(text).toContain('Belum ada jumlah usaha per tahun yang dimuat.');
    expect(text.match(/class="b-stat"/g)).toHaveLength(6);
    expect(text).toContain('belum ada target');
    expect(text).toContain('belum ada yang dihitung, paling sedikit 100%');
  });

  it.each([
    ['public', 401],
    ['owner', 403],
    ['helper', 403],
    ['mentor', 403],
    ['training', 403],
    ['treasurer', 403],
    ['administrator', 403],
    ['evaluator', 200],
    ['programme', 200],
  ] as const)('answers %s with %i', async (role, status) => {
    expect((await page(role)).status).toBe(status);
    expect((await visit(as(role)).get('/kerja/dasbor.pdf')).status).toBe(status);
  });
});

describe('an office at work', () => {
  beforeAll(async () => {
    await setTheScene(ctx);
    await runningCall(ctx, [{}, {}, {}], 'Keripik renyah');
    const asked = { opensIn: -2, closesIn: 6, quotas: [{ feature: 'assisted' as const, value: 'no', min: 16 }] };
    const late = await openCall(ctx, { ...asked, title: 'Jualan lewat HP' });
    await sentApplication(ctx({ actor: stranger }), {
      callId: late,
      answers: { name: 'Suriani', businessName: 'Keripik' },
    });
    await openCall(ctx, { title: 'Foto produk', opensIn: -1, closesIn: 40 });
    await openCall(ctx, { title: 'Catat uang', opensIn: 30, closesIn: 50, steps: [{ step: 'send', in: -1 }] });
    await loadYearlyCounts(ctx({ actor: actorAs('programme') }), [
      { year: 2021, businesses: 20852, source: 'BPS' },
      { year: 2024, businesses: 21601, source: 'BPS' },
    ]);
  });

  it('puts what must be decided into words, the participants first', async () => {
    const decisions = await listHeadDecisions(as('head'));
    expect(decisions).toMatchObject([
      { kind: 'choose', applicants: 1, isLate: true, call: { title: 'Jualan lewat HP' } },
      { kind: 'approve', call: { title: 'Catat uang' } },
    ]);
    const { text } = await page('head');
    expect(text).toContain('<h1>Dua hal perlu keputusan Anda</h1>');
    expect(text).toContain('Tetapkan peserta: Jualan lewat HP');
    expect((await page('evaluator')).text).toContain('<h1>Dua hal perlu keputusan kepala dinas</h1>');
  });

  it('counts its six figures from the records', async () => {
    const figures = new Map((await readFigures(as('head'))).map((figure) => [figure.key, figure]));
    expect(figures.get('open-calls')).toMatchObject({ now: 1, history: [...Array(11).fill(0), 1] });
    // Three places, none of them to a member; the demo's call keeps one of its thirty places.
    expect(figures.get('new-places')).toMatchObject({ now: 3, of: 3, target: { value: 3, kind: 'least' } });
    expect(figures.get('new-places')?.history).toEqual([...Array(11).fill(0), 100]);
    expect(figures.get('late-answers')).toMatchObject({ now: 1, target: { value: 0, kind: 'most' } });
    expect(figures.get('stuck')).toMatchObject({ now: 0 });
    expect(figures.get('stuck')?.history).toBeUndefined();
    expect(figures.get('nibs')).toMatchObject({ now: 0, history: Array(12).fill(0) });
  });

  it('sees nothing of it in another city', async () => {
    const there = ctx({ actor: actorAs('head', { remit: ['12.71'] }), now, office: otherOffice });
    expect(await listHeadDecisions(there)).toEqual([]);
    expect((await readFigures(there)).every(({ now: n }) => n === 0)).toBe(true);
  });

  it('shows businesses by year with their source, and a year without a figure as such', async () => {
    const { text } = await page('head');
    expect(text).toContain('21.601 usaha terdata pada 2024');
    expect(text).toContain('<span>2022</span><b>tidak ada angka</b>');
    expect(text).toContain('Sumber: BPS.');
    expect(text).toMatch(/2021<\/th><td class="b-n">20\.852<\/td><td>BPS/);
  });

  it('prints the same on one page', async () => {
    const at = as('head');
    const [decisions, figures] = await Promise.all([listHeadDecisions(at), readFigures(at)]);
    const years = [{ year: 2024, businesses: 21601, source: 'BPS', method: '' }];
    const { pages } = readPdf(await dashboardPdf(at, { decisions, figures, years }));
    expect(pages).toHaveLength(1);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Dua hal perlu keputusan kepala dinas',
      'Jualan lewat HP',
      '100%',
      '3 dari 3',
      '21.601',
      'BPS',
    ]) {
      expect(text).toContain(words);
    }
  });
});
