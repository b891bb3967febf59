import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal, unseal } from '#platform/sealed.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

const db = (ctx: Ctx) => tablesOf<ProgrammesTables>(ctx);

/** Keeps a phone that wants to be told, once per call. Phone E.164. */
export async function saveInterest(tx: Ctx, callId: string, phone: string, consentText: string): Promise<void> {
  const fresh = { consent_text: consentText, at: tx.now };
  await db(tx)
    .insertInto('programmes.interest')
    .values({ id: newId(), call_id: callId, phone_sealed: seal(phone), phone_index: blindIndex(phone), ...fresh })
    .onConflict((conflict) => conflict.columns(['city', 'call_id', 'phone_index']).doUpdateSet(fresh))
    .execute();
}

/** Phones (E.164) that wait for any of these calls. They leave the list with this transaction: one message was promised. */
export async function takeInterested(tx: Ctx, callIds: readonly string[]): Promise<string[]> {
  const rows = await db(tx)
    .deleteFrom('programmes.interest')
    .where('city', '=', tx.city)
    .where('call_id', 'in', [...callIds])
    .returning('phone_sealed')
    .execute();
  return [...new Set(rows.map((row) => unseal(row.phone_sealed)))];
}
