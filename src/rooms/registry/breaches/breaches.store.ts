import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { breachDue, type Exposed } from './breach.rules.ts';
import type { BreachTables } from './breaches.tables.ts';

export interface NewBreach {
  title: string;
  happened: string;
  exposed: Exposed[];
  handling: string;
  knownAt: Date;
  /** 'all', an area code, or the id of an import. */
  affects: string;
}

/** Keeps a breach with everybody whose data it touched: all owners, those of an area, or those a list brought. */
export async function insertBreach(tx: Ctx, input: NewBreach): Promise<string> {
  const id = newId();
  const { affects } = input;
  const isArea = /^\d{2}\./.test(affects);
  const which =
    affects === 'all'
      ? sql`true`
      : isArea
        ? sql`(b.area = ${affects} OR b.area LIKE ${`${affects}.%`})`
        : sql`EXISTS (SELECT FROM registry.import_row r WHERE r.city = b.city AND r.batch_id = ${affects}::uuid AND r.business_id = b.id)`;
  await tablesOf<BreachTables>(tx)
    .insertInto('registry.breach')
    .values({
      id,
      title: input.title,
      happened: input.happened,
      exposed: input.exposed,
      handling: input.handling,
      known_at: input.knownAt,
      due_at: breachDue(input.knownAt),
      affects,
      people: 0,
      authority_told_at: null,
      people_told_at: null,
      noted_at: tx.now,
      noted_by_name: tx.actor.name,
    })
    .execute();
  await sql`
    WITH added AS (
      INSERT INTO registry.breach_owner (breach_id, owner_id)
      SELECT DISTINCT ${id}::uuid, b.owner_id FROM registry.business b WHERE b.city = ${tx.city} AND ${which}
      RETURNING owner_id)
    UPDATE registry.breach SET people = (SELECT count(*) FROM added) WHERE city = ${tx.city} AND id = ${id}::uuid`.execute(
    tx.db,
  );
  return id;
}

export async function saveTold(tx: Ctx, id: string, who: 'authority' | 'people'): Promise<void> {
  await tablesOf<BreachTables>(tx)
    .updateTable('registry.breach')
    .set(who === 'authority' ? { authority_told_at: tx.now } : { people_told_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
