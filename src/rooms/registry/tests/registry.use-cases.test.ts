import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#rooms/audit/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { editBusiness } from '../edit-business.ts';
import { loadAreas } from '../load-areas.ts';
import { noteIdentifier } from '../note-identifier.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { registerBusiness } from '../register-business.ts';
import { seedDemoBusinesses } from '../seed-demo-businesses.ts';
import { unsealFact } from '../unseal-fact.ts';

const { ctx } = await testDatabase();
const officer = () => ctx({ actor: actorAs('programme') });
const system = () => ctx({ actor: actorAs('system') });
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const typed = {
  name: 'Keripik Marni',
  ownerName: 'Marni',
  phone: '+6281234567890',
  nik: null,
  nib: null,
  product: 'keripik',
  sector: 'processed-food' as const,
  area: '12.75.01.1001',
  address: '',
  sinceYear: 2019,
  workers: 2,
  annualSales: null,
  sex: 'female' as const,
  disability: false,
};

beforeAll(async () => {
  await loadAreas(system(), json('db/reference/areas-binjai.json'));
});

describe('the registry', () => {
  it('registers one business however often it comes at once', async () => {
    const registration = {
      owner: { name: 'Ratna', phone: '+6281200000001' },
      business: { name: null, sector: 'craft' as const, area: '12.75.01.1002' },
      source: 'application',
    };
    const all = await Promise.all([1, 2, 3, 4].map(() => registerBusiness(ctx(), registration)));
    expect(new Set(all.map((one) => one.businessId)).size).toBe(1);
    expect(all.filter((one) => !one.existing)).toHaveLength(1);
  });

  it('keeps each change with who, and refuses a stale save', async () => {
    const id = await addBusiness(officer(), { ...typed, sure: false });
    const first = await getBusinessRecord(officer(), id);
    await editBusiness(officer(), id, { ...typed, product: 'keripik pedas', version: first.version, source: 'visit' });
    const after = await getBusinessRecord(officer(), id);
    expect(after.changes).toMatchObject([{ field: 'product', oldValue: 'keripik', newValue: 'keripik pedas' }]);
    const stale = editBusiness(officer(), id, { ...typed, version: first.version, source: 'owner' });
    await expect(stale).rejects.toMatchObject({ code: 'stale', status: 409 });
    await expect(addBusiness(officer(), { ...typed, sure: false })).rejects.toMatchObject({ code: 'already-known' });
    const opened = await unsealFact(officer(), id, { fact: 'hp', reason: 'menelepon peserta' });
    expect(opened).toBe('+6281234567890');
    await expect(getBusinessRecord(officer(), '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('holds invented businesses in known areas, and a whole audit chain', async () => {
    const made = await seedDemoBusinesses(system(), { lists: json('db/demo/binjai-lists.json'), count: 50, seed: 7 });
    expect(made).toBe(50);
    const report = await verifyChain(ctx());
    expect(report.broken).toBeNull();
    expect(report.entries).toBeGreaterThan(4);
  });
});

describe('a number given by others', () => {
  const noted = {
    kind: 'nib',
    value: '0220101077777',
    raw: '0220 1010 77777',
    edition: null,
    source: 'licence',
  } as const;
  const asOf = '2026-03-09';

  it('becomes the business’s own NIB with source, day and history', async () => {
    const id = await addBusiness(officer(), { ...typed, name: 'Kue Ratna', phone: '+6281200000009', sure: false });
    await noteIdentifier(officer(), { ...noted, businessId: id, asOf });
    const record = await getBusinessRecord(officer(), id);
    expect(record).toMatchObject({ nib: noted.value, nibState: 'has' });
    expect(record.identifiers).toMatchObject([{ kind: 'nib', value: noted.value, raw: noted.raw, asOf }]);
    expect(record.changes[0]).toMatchObject({ field: 'nib', newValue: noted.value, source: 'licence' });
    await noteIdentifier(officer(), { ...noted, kind: 'kbli', value: '10794', edition: '2020', businessId: id, asOf });
    expect((await getBusinessRecord(officer(), id)).nib).toBe(noted.value);
  });

  it('is refused where another owner has it, for a business that is not there, and without the right', async () => {
    const id = await addBusiness(officer(), { ...typed, name: 'Kue Dua', phone: '+6281200000010', sure: false });
    const twice = noteIdentifier(officer(), { ...noted, businessId: id, asOf });
    await expect(twice).rejects.toMatchObject({ code: 'nib-elsewhere', status: 409 });
    const businessId = '00000000-0000-7000-8000-000000000000';
    await expect(noteIdentifier(officer(), { ...noted, businessId, asOf })).rejects.toMatchObject({ status: 404 });
    const head = noteIdentifier(ctx({ actor: actorAs('head') }), { ...noted, businessId: id, asOf });
    await expect(head).rejects.toMatchObject({ status: 403 });
  });
});
