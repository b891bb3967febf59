import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import { dueOf, type RequestKind, type RequestOutcome } from './data-request.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

/** Writes a request; nothing is returned when the same one of this phone is still open. */
export async function insertRequest(
  tx: Ctx,
  request: { phone: string; name: string; kind: RequestKind; wish: string },
): Promise<string | undefined> {
  const { phone, name, kind, wish } = request;
  const row = await tablesOf<IdentityTables>(tx)
    .insertInto('identity.data_request')
    .values({
      id: newId(),
      phone_sealed: seal(phone),
      phone_index: blindIndex(phone),
      phone_tail: phone.slice(-4),
      name,
      kind,
      wish,
      asked_at: tx.now,
      due_at: dueOf(tx.now),
      outcome: null,
      answer: null,
      answered_at: null,
      answered_by: null,
      answered_by_name: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['city', 'phone_index', 'kind']).where('outcome', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function saveAnswer(
  tx: Ctx,
  id: string,
  { outcome, answer }: { outcome: RequestOutcome; answer: string },
): Promise<void> {
  await tablesOf<IdentityTables>(tx)
    .updateTable('identity.data_request')
    .set({
      outcome,
      answer,
      answered_at: tx.now,
      answered_by: tx.actor.id,
      answered_by_name: tx.actor.name,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
