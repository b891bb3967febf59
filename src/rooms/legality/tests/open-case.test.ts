import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { getCase, listCasesOfBusiness, listEvents } from '../case.reads.ts';
import { openCase } from '../open-case.ts';
import { stopCase } from '../stop-case.ts';
import { officerOf, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
const nib = { kind: 'nib', source: 'staff' } as const;

beforeAll(() => setTheScene(ctx));

describe('opening a case', () => {
  it('writes steps, history, timeline and audit, and waits for the office', async () => {
    const officer = officerOf('programme');
    const { businessId } = await someBusiness(ctx);
    const { id, existing } = await openCase(ctx({ actor: officer }), { ...nib, businessId });
    expect(existing).toBe(false);
    const made = await getCase(ctx(), id);
    expect(made).toMatchObject({ state: 'open', waitsFor: 'office', takenBy: null, area: '12.75.01.1001' });
    expect(made.steps.map(({ code, who }) => `${code}:${who}`)).toEqual([
      'id-card:owner',
      'address:owner',
      'business-line:office',
      'email:owner',
      'agree:owner',
      'precheck:office',
      'fill-in:office',
      'issue:other',
    ]);
    expect(await listEvents(ctx(), id)).toMatchObject([{ seq: 1, kind: 'opened', actorName: officer.name }]);
    const [entry] = await listEntriesOf(ctx(), { type: 'licence-case', id });
    expect(entry).toMatchObject({
      event: 'legality.case-opened',
      detail: { kind: 'nib', source: 'staff', businessId },
    });
  });

  it('begins by looking whether there is one where nobody knows', async () => {
    const { businessId } = await someBusiness(ctx, { nibState: 'unknown' });
    const { id } = await openCase(ctx({ actor: actorAs('programme') }), { ...nib, businessId });
    const [first] = (await getCase(ctx(), id)).steps;
    expect(first).toMatchObject({ code: 'check-existing', who: 'office' });
  });

  it('keeps one open case per business and kind, also when several ask at the same moment', async () => {
    const { businessId } = await someBusiness(ctx);
    const officer = actorAs('programme');
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => openCase(ctx({ actor: officer }), { ...nib, businessId })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ existing }) => !existing)).toHaveLength(1);
    expect(await listCasesOfBusiness(ctx(), businessId)).toHaveLength(1);
  });

  it('may begin again after it was stopped', async () => {
    const { businessId } = await someBusiness(ctx);
    const officer = ctx({ actor: actorAs('programme') });
    const first = await openCase(officer, { ...nib, businessId });
    await stopCase(officer, { caseId: first.id, reason: 'Pemilik pindah kota.' });
    const second = await openCase(officer, { ...nib, businessId });
    expect(second).toMatchObject({ existing: false });
    expect(second.id).not.toBe(first.id);
    expect(await listCasesOfBusiness(ctx(), businessId)).toHaveLength(2);
  });

  it('refuses a business that has its NIB', async () => {
    const { businessId } = await someBusiness(ctx, { nib: '0220101012345' });
    const attempt = openCase(ctx({ actor: actorAs('programme') }), { ...nib, businessId });
    await expect(attempt).rejects.toMatchObject({ code: 'has-licence', status: 409 });
  });

  it('is for owners of the business, whose phone is proved; for anyone else it is not there', async () => {
    const { businessId, owner } = await someBusiness(ctx);
    const { owner: another } = await someBusiness(ctx);
    const bare = actorAs('owner', { phone: undefined });
    for (const actor of [another, bare]) {
      const attempt = openCase(ctx({ actor }), { ...nib, businessId, source: 'owner' });
      await expect(attempt).rejects.toMatchObject({ status: 404 });
    }
    const stranger = openCase(ctx({ actor: actorAs('public') }), { ...nib, businessId, source: 'owner' });
    await expect(stranger).rejects.toMatchObject({ status: 401 });
    expect(await openCase(ctx({ actor: owner }), { ...nib, businessId, source: 'owner' })).toMatchObject({
      existing: false,
    });
  });

  it('is for officers of the area', async () => {
    const { businessId } = await someBusiness(ctx, { area: '12.75.02.1001' });
    const elsewhere = actorAs('mentor', { remit: ['12.75.01'] });
    await expect(openCase(ctx({ actor: elsewhere }), { ...nib, businessId })).rejects.toMatchObject({ status: 403 });
    const evaluator = openCase(ctx({ actor: actorAs('evaluator') }), { ...nib, businessId });
    await expect(evaluator).rejects.toMatchObject({ status: 403 });
  });

  it('does not exist in another city', async () => {
    const { businessId } = await someBusiness(ctx);
    const officer = ctx({ actor: actorAs('programme') });
    const { id } = await openCase(officer, { ...nib, businessId });
    const { city } = otherOffice;
    const there = { ...ctx(), city, office: otherOffice, db: database.forCity(city) };
    await expect(getCase(there, id)).rejects.toMatchObject({ status: 404 });
    await expect(openCase({ ...there, actor: officer.actor }, { ...nib, businessId })).rejects.toMatchObject({
      status: 404,
    });
    await expect(openCase(officer, { ...nib, businessId: newId() })).rejects.toMatchObject({ status: 404 });
  });
});
