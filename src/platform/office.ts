import type { Office } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { findOffice } from '#platform/office.store.ts';

const KEEP_MS = 30_000;
const kept = new WeakMap<Db, { office: Office; until: number }>();

/** The office of a city, read at most every half minute: it stands on every page. Fails when the city is not set up. */
export async function officeOf(db: Db, city: string): Promise<Office> {
  const known = kept.get(db);
  if (known && known.until > Date.now()) return known.office;
  const office = await findOffice(db, city);
  if (!office) throw new Error(`No office is set up for the city ${city}.`);
  kept.set(db, { office, until: Date.now() + KEEP_MS });
  return office;
}
