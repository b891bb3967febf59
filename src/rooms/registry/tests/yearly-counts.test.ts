import { describe, expect, it } from 'vitest';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import areas from '../../../../db/reference/areas-binjai.json' with { type: 'json' };
import { loadAreas } from '../load-areas.ts';
import { loadYearlyCounts } from '../load-yearly-counts.ts';
import { wereMembers } from '../members-on.reads.ts';
import { registerBusiness } from '../register-business.ts';
import type { RegistryTables } from '../registry.tables.ts';
import { listYearlyCounts } from '../yearly-counts.reads.ts';

const { ctx } = await testDatabase();
const officer = ctx({ actor: actorAs('programme') });

describe('loadYearlyCounts', () => {
  it('keeps each year with its source; a year counted again replaces the old count', async () => {
    await loadYearlyCounts(officer, [
      { year: 2024, businesses: 21600, source: 'BPS, sementara' },
      { year: 2019, businesses: 9972, source: 'BPS' },
    ]);
    await loadYearlyCounts(officer, [{ year: 2024, businesses: 21601, source: 'BPS', method: 'dari pintu ke pintu' }]);
    expect(await listYearlyCounts(officer)).toEqual([
      { year: 2019, businesses: 9972, source: 'BPS', method: '' },
      { year: 2024, businesses: 21601, source: 'BPS', method: 'dari pintu ke pintu' },
    ]);
    const entries = await listEntriesOf(officer, { type: 'city', id: officer.city });
    expect(entries.filter(({ event }) => event === 'registry.yearly-counts-loaded')).toHaveLength(2);
  });

  it('is seen by its own city only, and loaded only by who may import', async () => {
    expect(await listYearlyCounts(ctx({ office: otherOffice }))).toEqual([]);
    await expect(loadYearlyCounts(ctx({ actor: actorAs('mentor') }), [])).rejects.toMatchObject({ status: 403 });
  });
});

describe('wereMembers', () => {
  it('looks at the day: the first day of a membership counts, its last does not', async () => {
    await loadAreas(ctx({ actor: actorAs('administrator') }), areas as never);
    const { businessId } = await registerBusiness(officer, {
      owner: { name: 'Marni', phone: null, sex: null, disability: null },
      business: {
        name: 'Dapur Marni',
        product: null,
        sector: 'food-drink',
        area: '12.75.01.1001',
        sinceYear: null,
        nib: null,
        nibState: 'none',
      },
      source: 'counter',
    });
    const days = { from_day: '2026-01-10', to_day: '2026-02-01' };
    await tablesOf<RegistryTables>(officer)
      .insertInto('registry.membership')
      .values({ id: newId(), business_id: businessId, unit: 'Dinas', reason: 'Uji', source: 'uji', ...days })
      .execute();
    const asked = ['2026-01-09', '2026-01-10', '2026-01-31', '2026-02-01'].map((day) => ({ businessId, day }));
    expect(await wereMembers(officer, asked)).toEqual([false, true, true, false]);
    expect(await wereMembers(officer, [])).toEqual([]);
  });
});
