import type { Office } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { tablesOf } from '#platform/db/tables.ts';

interface OfficeTable {
  'platform.office': { city: string; settings: Omit<Office, 'city'> };
}

/** How the office of a city presents itself; nothing when the city has not been set up. */
export async function findOffice(db: Db, city: string): Promise<Office | undefined> {
  const row = await tablesOf<OfficeTable>({ db })
    .selectFrom('platform.office')
    .select('settings')
    .where('city', '=', city)
    .executeTakeFirst();
  return row && { ...row.settings, city };
}

/** Writes the office's presentation, replacing what was there. */
export async function saveOffice(db: Db, office: Office): Promise<void> {
  const { city, ...settings } = office;
  await tablesOf<OfficeTable>({ db })
    .insertInto('platform.office')
    .values({ city, settings: JSON.stringify(settings) as never })
    .onConflict((conflict) => conflict.column('city').doUpdateSet({ settings: JSON.stringify(settings) as never }))
    .execute();
}
