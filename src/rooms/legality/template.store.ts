import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { builtInFrom, builtInSteps } from './built-in-templates.rules.ts';
import type { CaseKind } from './kinds.rules.ts';
import type { LegalityTables } from './legality.tables.ts';

type NewTemplate = Omit<LegalityTables['legality.template'], 'city' | 'steps' | 'made_by' | 'made_at'> & {
  steps: string;
};

const insert = (tx: Ctx, row: NewTemplate) =>
  tablesOf<LegalityTables>(tx)
    .insertInto('legality.template')
    .values({ ...row, made_by: tx.actor.name, made_at: tx.now })
    .onConflict((conflict) => conflict.columns(['city', 'kind', 'version']).doNothing());

const nothingOwn = { documents: null, failures: null, duration: null, cost: null, source: null, checked_on: null };

/** Writes down the version the product came with, once: from the first case on it stands in the database. */
export async function keepBuiltIn(tx: Ctx, kind: CaseKind): Promise<void> {
  const steps = JSON.stringify(builtInSteps[kind]);
  await insert(tx, { kind, version: 1, valid_from: builtInFrom, steps, ...nothingOwn }).execute();
}

/** Adds a version; says whether nobody else wrote that one in the meantime. */
export async function insertTemplate(tx: Ctx, row: NewTemplate): Promise<boolean> {
  const made = await insert(tx, row).returning('version').executeTakeFirst();
  return made !== undefined;
}
