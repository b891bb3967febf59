import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { listAudience } from '../audience.reads.ts';
import { changeStanding } from '../change-standing.ts';
import { loadAreas } from '../load-areas.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { registerBusiness } from '../register-business.ts';
import { getBusinessFacts } from '../registry.reads.ts';
import { endsAs, standingFault } from '../standing/standing.rules.ts';

const { ctx } = await testDatabase();
const officer = () => ctx({ actor: actorAs('programme') });
const day = '2026-01-05';
const business = (name: string, phone: string) => ({
  name,
  ownerName: 'Sulastri',
  phone,
  nik: null,
  nib: null,
  product: 'gorengan',
  sector: 'food-drink' as const,
  area: '12.75.01.1001',
  address: '',
  sinceYear: null,
  workers: null,
  annualSales: null,
  sex: 'female' as const,
  disability: false,
  sure: true,
});
const invited = async (id: string) =>
  (await listAudience(officer(), { areas: [], sectors: [] })).some((member) => member.businessId === id);

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('system') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
});

describe('rules', () => {
  const input = { day, reason: 'x', source: 'visit' };
  it('a business that somebody carries on runs, one that left the city does not', () => {
    const newOwner = { name: 'Budi', phone: null };
    expect(endsAs({ ...input, kind: 'sold' })).toBe('sold');
    expect(endsAs({ ...input, kind: 'sold', newOwner })).toBeNull();
    expect(endsAs({ ...input, kind: 'died', newOwner })).toBeNull();
    expect(endsAs({ ...input, kind: 'moved', newOwner })).toBe('moved');
    expect(endsAs({ ...input, kind: 'open' })).toBeNull();
  });
  it('no day to come, and nothing twice', () => {
    expect(standingFault({ ended_as: null }, { ...input, kind: 'closed' }, '2026-01-04')).toBe('standing-future');
    expect(standingFault({ ended_as: 'closed' }, { ...input, kind: 'closed' }, day)).toBe('standing-same');
    expect(standingFault({ ended_as: null }, { ...input, kind: 'open' }, day)).toBe('standing-same');
    expect(standingFault({ ended_as: 'closed' }, { ...input, kind: 'open' }, day)).toBeNull();
  });
});

describe('changeStanding', () => {
  it('an ended business is not written to and cannot apply, until it runs again', async () => {
    const phone = '+6281211110001';
    const id = await addBusiness(officer(), business('Gorengan Lastri', phone));
    expect(await invited(id)).toBe(true);
    await changeStanding(officer(), id, { kind: 'closed', day, reason: 'kontrak kios habis', source: 'visit' });
    expect(await invited(id)).toBe(false);
    expect((await getBusinessFacts(officer(), id)).phone).toBeNull();
    const apply = () =>
      registerBusiness(ctx(), {
        owner: { name: 'Sulastri', phone },
        business: { name: 'Gorengan Lastri', sector: 'food-drink', area: '12.75.01.1001' },
        source: 'application',
      });
    await expect(apply()).rejects.toMatchObject({ code: 'ended', status: 409 });
    const record = await getBusinessRecord(officer(), id);
    expect(record).toMatchObject({ endedAs: 'closed', endedOn: day });
    expect(record.standings).toMatchObject([{ kind: 'closed', fromDay: day, reason: 'kontrak kios habis' }]);
    expect(record.timeline.map(({ key }) => key)).toContain('registry_note_standing_closed');
    await changeStanding(officer(), id, { kind: 'open', day, reason: 'pindah kios', source: 'owner' });
    expect(await invited(id)).toBe(true);
    expect((await apply()).businessId).toBe(id);
  });

  it('sold to somebody known, it runs on under them; the former owner keeps what was theirs', async () => {
    const id = await addBusiness(officer(), business('Keripik Sri', '+6281211110002'));
    const before = await getBusinessRecord(officer(), id);
    const newOwner = { name: 'Rahmat', phone: '+6281211110003' };
    await changeStanding(officer(), id, { kind: 'sold', day, reason: 'dibeli tetangga', source: 'document', newOwner });
    const after = await getBusinessRecord(officer(), id);
    expect(after).toMatchObject({ endedAs: null, ownerName: 'Rahmat', phoneTail: '0003' });
    expect(after.ownerId).not.toBe(before.ownerId);
    expect(after.changes.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toContainEqual([
      'ownerName',
      'Sulastri',
      'Rahmat',
    ]);
  });

  it('is refused for a day to come, for what is noted, and to who may not edit', async () => {
    const id = await addBusiness(officer(), business('Sablon Jaya', '+6281211110004'));
    const input = { kind: 'closed' as const, day, reason: 'x', source: 'visit' };
    await expect(changeStanding(officer(), id, { ...input, day: '2999-01-01' })).rejects.toMatchObject({
      code: 'standing-future',
    });
    await changeStanding(officer(), id, input);
    await expect(changeStanding(officer(), id, input)).rejects.toMatchObject({ code: 'standing-same' });
    await expect(changeStanding(ctx({ actor: actorAs('treasurer') }), id, input)).rejects.toMatchObject({
      status: 403,
    });
  });
});
