import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { LegalityTables } from './legality.tables.ts';

/** The next number of the year; whoever writes a letter at the same time waits, and a failure takes no number. */
export async function nextLetter(tx: Ctx, year: number): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`legality.letter ${tx.city} ${year}`}))`.execute(tx.db);
  const row = await tablesOf<LegalityTables>(tx)
    .selectFrom('legality.letter')
    .select(sql<number>`coalesce(max(running), 0) + 1`.as('next'))
    .where('city', '=', tx.city)
    .where('year', '=', year)
    .executeTakeFirst();
  return Number(row?.next ?? 1);
}

type NewLetter = Omit<LegalityTables['legality.letter'], 'city' | 'signer' | 'made_by' | 'made_at'> & {
  signer: string;
};

/** Writes a letter; the database itself refuses a second one for the case, and for the mark in one year. */
export async function insertLetter(tx: Ctx, letter: NewLetter): Promise<void> {
  await tablesOf<LegalityTables>(tx)
    .insertInto('legality.letter')
    .values({ ...letter, made_by: tx.actor.name, made_at: tx.now })
    .execute();
}
