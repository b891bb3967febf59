import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { fold } from './registry.rules.ts';
import { nearWords } from './search-words.rules.ts';

/** A word as typed and the words of the registry it is read as besides. */
export interface SoughtWord {
  typed: string;
  near: string[];
}

/** A word that this many businesses hold is meant as it was typed. */
const ENOUGH = 20;

/**
 * The words of a search. One that hardly any business holds is widened to those that are spelt nearly so: "kripik" is found among
 * "keripik". Numbers are never widened.
 */
export function soughtWords(ctx: Ctx, query: string): Promise<SoughtWord[]> {
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '');
  return Promise.all(words.map(async (typed) => ({ typed, near: await nearOf(ctx, typed) })));
}

async function nearOf(ctx: Ctx, typed: string): Promise<string[]> {
  if (!/^[a-z]{4,30}$/.test(typed)) return [];
  const held = await sql<{ n: number }>`
    SELECT count(*)::int n FROM (SELECT 1 FROM registry.business b
      WHERE b.city = ${ctx.city} AND b.search LIKE ${`%${typed}%`} LIMIT ${ENOUGH}) x`.execute(ctx.db);
  if ((held.rows[0]?.n ?? 0) >= ENOUGH) return [];
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM registry.search_word
    WHERE city = ${ctx.city} AND word % ${typed} AND length(word) BETWEEN ${typed.length - 2} AND ${typed.length + 2}
    LIMIT 500`.execute(ctx.db);
  return nearWords(
    typed,
    rows.map(({ word }) => word),
  );
}
