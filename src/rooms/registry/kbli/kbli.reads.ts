import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { allow } from '../registry.permissions.ts';
import { indexKbli, type KbliClass, type KbliIndex, searchKbli } from './search-kbli.rules.ts';

interface KbliTables {
  'registry.kbli': { edition: '2020' | '2025'; code: string; title: string };
  'registry.kbli_word': { word: string; official: string };
}

// The lists change with a migration only: read once, a few thousand titles.
const kept = new WeakMap<Db, Promise<KbliIndex>>();

async function readIndex(ctx: Ctx): Promise<KbliIndex> {
  const db = tablesOf<KbliTables>(ctx);
  const [classes, words] = await Promise.all([
    db.selectFrom('registry.kbli').select(['edition', 'code', 'title']).orderBy('edition').orderBy('code').execute(),
    db.selectFrom('registry.kbli_word').select(['word', 'official']).execute(),
  ]);
  return indexKbli(classes, words);
}

function indexOf(ctx: Ctx): Promise<KbliIndex> {
  const known = kept.get(ctx.db);
  if (known) return known;
  const reading = readIndex(ctx);
  kept.set(ctx.db, reading);
  return reading;
}

/** Codes found by everyday words ("keripik", "jahit baju") or by their digits, in both editions beside each other. */
export async function findKbli(ctx: Ctx, question: string): Promise<KbliClass[]> {
  allow(ctx, 'registry.read');
  return question.trim() === '' ? [] : searchKbli(await indexOf(ctx), question);
}

/** One class of an edition; nothing where the list has no such code. */
export async function findKbliClass(ctx: Ctx, edition: string, code: string): Promise<KbliClass | undefined> {
  const { classes } = await indexOf(ctx);
  return classes.find((one) => one.edition === edition && one.code === code);
}
