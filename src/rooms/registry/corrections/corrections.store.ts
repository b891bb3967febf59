import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { seal } from '#platform/sealed.ts';
import type { FactChange } from '../edit.rules.ts';
import type { Outcome } from './correction.rules.ts';
import type { CorrectionTables } from './corrections.tables.ts';

const db = (tx: Ctx) => tablesOf<CorrectionTables>(tx);

export interface NewCorrection {
  businessId: string;
  proposals: FactChange[];
  words: string;
  by: string;
  /** E.164. */
  phone: string;
}

/** Keeps a proposal; one that is still open for this business is replaced by it. */
export async function putCorrection(tx: Ctx, input: NewCorrection): Promise<string> {
  const id = newId();
  const values = {
    proposals: JSON.stringify(input.proposals),
    words: input.words,
    proposed_at: tx.now,
    proposed_by_name: input.by,
    phone_sealed: seal(input.phone),
  };
  const open = await db(tx)
    .updateTable('registry.correction')
    .set(values)
    .where('city', '=', tx.city)
    .where('business_id', '=', input.businessId)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (open) return open.id;
  await db(tx)
    .insertInto('registry.correction')
    .values({
      id,
      business_id: input.businessId,
      ...values,
      outcome: null,
      taken: null,
      answer: null,
      answered_at: null,
      answered_by_name: null,
    })
    .execute();
  return id;
}

export async function saveOutcome(
  tx: Ctx,
  id: string,
  input: { outcome: Outcome; taken: readonly string[]; answer: string },
): Promise<void> {
  await db(tx)
    .updateTable('registry.correction')
    .set({
      outcome: input.outcome,
      taken: JSON.stringify(input.taken),
      answer: input.answer,
      answered_at: tx.now,
      answered_by_name: tx.actor.name,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
