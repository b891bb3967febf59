import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getBusinessRecord, registerBusiness } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listFigures } from '../figures.reads.ts';
import { bandOf, monthsBefore, nextReminder, toldBy } from '../figures.rules.ts';
import { listOwnerFigures } from '../list-owner-figures.ts';
import { jobs } from '../mentoring.jobs.ts';
import { moveTracks } from '../merged.store.ts';
import { recordFigure } from '../record-figure.ts';
import { remindFigures } from '../remind-figures.ts';
import { setFigureReminder } from '../set-figure-reminder.ts';
import { officer, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx, database } = test;
const asOfficer = ctx({ actor: officer });
const system = ctx({ actor: systemActor });
const [last = '', before = '', earlier = ''] = monthsBefore(dayOf(testNow), 3);
let made = 0;

async function someBusiness() {
  made += 1;
  const phone = `+62812${String(81_000_000 + made)}`;
  const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name: `Pak Ujang ${made}`, phone },
    business: { name: `Keripik Ujang ${made}`, sector: 'processed-food', area: '12.75.02.1002', nibState: 'none' },
    source: 'staff',
  });
  const actor = actorAs('owner', { phone, name: `Pak Ujang ${made}` });
  return { businessId, actor, owner: ctx({ actor }) };
}
const figure = { band: '2-to-5-million' as const, exact: null, basis: 'self-report' as const };

beforeAll(async () => {
  await setMentors(test);
});

describe('the rules', () => {
  it('puts an exact amount into its band, limits into the band above', () => {
    expect([0, 1, 1_999_999, 2_000_000, 5_000_000, 14_999_999, 15_000_000].map(bandOf)).toEqual([
      'none',
      'under-2-million',
      'under-2-million',
      '2-to-5-million',
      '5-to-15-million',
      '5-to-15-million',
      'over-15-million',
    ]);
  });

  it('counts back over the turn of the year and never takes the running month', () => {
    expect(monthsBefore('2026-02-28', 3)).toEqual(['2026-01-01', '2025-12-01', '2025-11-01']);
    expect(monthsBefore('2026-01-01', 1)).toEqual(['2025-12-01']);
  });

  it('reminds on the next third of a month', () => {
    expect(['2026-03-02', '2026-03-03', '2026-12-31'].map(nextReminder)).toEqual([
      '2026-03-03',
      '2026-04-03',
      '2027-01-03',
    ]);
  });

  it('leaves a month nobody told a gap', () => {
    expect(toldBy([{ month: '2026-01-01' }], ['2026-01-01', '2026-02-01']).map((one) => one.figure?.month)).toEqual([
      '2026-01-01',
      undefined,
    ]);
  });
});

describe('telling a month', () => {
  it('keeps what was told last, the exact amount deciding the band', async () => {
    const { businessId, owner } = await someBusiness();
    await recordFigure(owner, { businessId, month: last, ...figure });
    await recordFigure(owner, { businessId, month: last, ...figure, exact: 6_250_000, basis: 'book' });
    await recordFigure(owner, { businessId, month: earlier, ...figure, band: 'none' });
    const told = await listFigures(asOfficer, [businessId]);
    expect(told.map(({ month, band, exact }) => [month, band, exact])).toEqual([
      [last, '5-to-15-million', 6_250_000],
      [earlier, 'none', null],
    ]);
    expect(toldBy(told, [before])[0]?.figure).toBeUndefined();
  });

  it('marks the step "books" once, and only out of a book or receipts', async () => {
    const { businessId, owner } = await someBusiness();
    const lines = async () =>
      (await getBusinessRecord(asOfficer, businessId)).timeline.filter(({ key }) => key === 'mentoring_timeline_books');
    await recordFigure(owner, { businessId, month: last, ...figure });
    expect(await lines()).toHaveLength(0);
    await recordFigure(owner, { businessId, month: last, ...figure, basis: 'receipt' });
    await recordFigure(owner, { businessId, month: before, ...figure, basis: 'book' });
    expect(await lines()).toHaveLength(1);
  });

  it('refuses the running month, a month long ago, another owner and everyone else', async () => {
    const { businessId, owner } = await someBusiness();
    for (const month of [`${dayOf(testNow).slice(0, 7)}-01`, '2020-01-01', 'nonsense'])
      await expect(recordFigure(owner, { businessId, month, ...figure })).rejects.toMatchObject({
        code: 'month-not-told',
      });
    const { owner: other } = await someBusiness();
    const input = { businessId, month: last, ...figure };
    await expect(recordFigure(other, input)).rejects.toMatchObject({ status: 404 });
    await expect(setFigureReminder(other, { businessId, wanted: true })).rejects.toMatchObject({ status: 404 });
    for (const role of ['head', 'programme', 'mentor', 'evaluator'] as const)
      await expect(recordFigure(ctx({ actor: actorAs(role) }), input)).rejects.toMatchObject({ status: 403 });
  });

  it('goes along when two records are made one, and back', async () => {
    const [gone, kept] = [await someBusiness(), await someBusiness()];
    await recordFigure(gone.owner, { businessId: gone.businessId, month: last, ...figure });
    const side = (businessId: string) => ({ businessId, ownerId: businessId });
    const [from, into] = [side(gone.businessId), side(kept.businessId)];
    const moved = await inTransaction(asOfficer, (tx) => moveTracks(tx, { from, into }));
    expect(await listFigures(asOfficer, [kept.businessId])).toHaveLength(1);
    await inTransaction(asOfficer, (tx) => moveTracks(tx, { from: into, into: from, only: moved }));
    expect(await listFigures(asOfficer, [kept.businessId])).toHaveLength(0);
    expect(await listFigures(asOfficer, [gone.businessId])).toHaveLength(1);
  });
});

describe('reminding', () => {
  it('happens only after a yes, not once the month is told, and not after a no', async () => {
    const { businessId, owner } = await someBusiness();
    expect(await remindFigures(system, businessId)).toBe(false);
    expect(await listOwnerFigures(owner)).toEqual([]);
    await setFigureReminder(owner, { businessId, wanted: true });
    expect((await listOwnerFigures(owner)).map(({ href }) => href)).toEqual([`/saya/omzet?usaha=${businessId}`]);
    await jobs['mentoring.remind-figures']?.(system, { businessId });
    expect(JSON.stringify(await listOwnMessages(owner))).toContain(`/saya/omzet?usaha=${businessId}`);
    await recordFigure(owner, { businessId, month: last, ...figure });
    expect(await remindFigures(system, businessId)).toBe(false);
    expect(await listOwnerFigures(owner)).toEqual([]);
    await setFigureReminder(owner, { businessId, wanted: false });
    const later = ctx({ actor: systemActor, now: new Date(testNow.getTime() + 40 * 86_400_000) });
    expect(await remindFigures(later, businessId)).toBe(false);
    expect(await remindFigures(system, '01a20fa5-a740-7620-97bd-f48f1926119c')).toBe(false);
  });
});

describe('in pages', () => {
  it('takes a month in one form, keeps what was typed, and shows gaps to the office', async () => {
    const { businessId, actor } = await someBusiness();
    const app = (who: typeof actor) =>
      visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => who }));
    const one = app(actor);
    expect((await one.get('/saya/omzet')).text).toContain('name="omzet"');
    const form = { usaha: businessId, bulan: last, dasar: 'self-report', jumlah: '' };
    expect((await one.send('/saya/omzet', form)).text).toContain('atau isi jumlah pastinya');
    const typed = await one.send('/saya/omzet', { ...form, jumlah: 'banyak', omzet: 'none' });
    expect([typed.status, typed.text.includes('value="banyak"')]).toEqual([422, true]);
    const sent = await one.send('/saya/omzet', { ...form, jumlah: 'Rp3.500.000' });
    expect(sent.location).toBe(`/saya/omzet?usaha=${businessId}&tersimpan=1`);
    expect((await one.send('/saya/omzet', { usaha: businessId, ingatkan: 'ya' }, '/saya/omzet/pengingat')).status).toBe(
      303,
    );
    expect((await one.get('/saya/omzet')).text).toContain('Berhenti mengingatkan');
    const page = await app(officer).get(`/kerja/usaha/${businessId}/omzet`);
    expect(page.text).toContain('3.500.000');
    expect(page.text.match(/Belum diisi/g)?.length).toBeGreaterThanOrEqual(11);
    expect((await app(actorAs('treasurer')).get(`/kerja/usaha/${businessId}/omzet`)).status).toBe(403);
  });
});
