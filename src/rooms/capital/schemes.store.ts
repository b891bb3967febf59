import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { CapitalTables } from './capital.tables.ts';
import type { SchemeWords } from './schemes.rules.ts';

const db = (tx: Ctx) => tablesOf<CapitalTables>(tx);

const columnsOf = (tx: Ctx, words: SchemeWords) => {
  const { asOf, toCheck, ...rest } = words;
  return { ...rest, as_of: asOf, to_check: toCheck, changed_at: tx.now, changed_by: tx.actor.name };
};

/** Adds a scheme at the end of the table; its id. */
export async function insertScheme(tx: Ctx, words: SchemeWords): Promise<string> {
  const { last } = await db(tx)
    .selectFrom('capital.scheme')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('city', '=', tx.city)
    .executeTakeFirstOrThrow();
  const id = newId();
  await db(tx)
    .insertInto('capital.scheme')
    .values({ id, ...columnsOf(tx, words), position: last + 1, hidden: false })
    .execute();
  return id;
}

/** Holds a scheme while it is changed; nothing when it is not of this city. */
export async function lockScheme(tx: Ctx, id: string): Promise<{ version: number; changedBy: string } | undefined> {
  return db(tx)
    .selectFrom('capital.scheme')
    .select(['version', 'changed_by as changedBy'])
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateScheme(tx: Ctx, id: string, words: SchemeWords & { hidden: boolean }): Promise<void> {
  const { hidden, ...rest } = words;
  await db(tx)
    .updateTable('capital.scheme')
    .set({ ...columnsOf(tx, rest), hidden, version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
