import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './capital.events.ts';
import { allow } from './capital.permissions.ts';
import { refuse } from './capital.refusals.ts';
import type { SchemeWords } from './schemes.rules.ts';
import { insertScheme, lockScheme, updateScheme } from './schemes.store.ts';

export type SchemeChange = SchemeWords & { hidden: boolean } & ({ id: string; version: number } | { id?: undefined });

/**
 * Writes what the office knows of a scheme today, a new one or one changed; its id. Refuses a day to come (422), a page
 * that someone changed meanwhile (409), a scheme of another city (404).
 */
export async function saveScheme(ctx: Ctx, change: SchemeChange): Promise<string> {
  allow(ctx, 'capital.schemes');
  return inTransaction(ctx, async (tx) => {
    const { name, asOf, toCheck, hidden } = change;
    if (asOf > dayOf(tx.now)) throw refuse('future-day');
    const id = change.id === undefined ? await insertScheme(tx, wordsOf(change)) : change.id;
    if (change.id !== undefined) {
      const held = await lockScheme(tx, id);
      if (!held) throw notFound();
      if (held.version !== change.version) throw refuse('stale', { who: held.changedBy });
      await updateScheme(tx, id, { ...wordsOf(change), hidden });
    }
    const entry = { name, asOf, toCheck: toCheck !== null, hidden };
    await record(tx, 'capital.scheme-saved', { type: 'loan-scheme', id }, entry);
    return id;
  });
}

function wordsOf(change: SchemeChange): SchemeWords {
  const { kind, name, amount, price, conditions, collateral, source, asOf, toCheck, sharia } = change;
  return { kind, name, amount, price, conditions, collateral, source, asOf, toCheck, sharia };
}
