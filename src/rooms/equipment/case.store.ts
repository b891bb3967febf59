import { sql, type Updateable } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { actedBy, nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { type CaseMoveName, type CaseState, isOver, type Track } from './case.rules.ts';
import type { EquipmentTables } from './equipment.tables.ts';
import type { ExclusionReason } from './exclusion.rules.ts';

const db = (tx: Ctx) => tablesOf<EquipmentTables>(tx);

export interface NewCase {
  businessId: string;
  businessName: string;
  ownerId: string;
  ownerName: string;
  area: string | null;
  track: Track;
  groupName: string | null;
  need: string;
  kind: string;
  /** From a call: its participant, and the decree that names them. */
  from?: { callId: string; applicationId: string; decreeId: string; specification: string };
}

/** Writes a case; nothing when the application has one already. */
export async function insertCase(tx: Ctx, input: NewCase): Promise<string | undefined> {
  const { from } = input;
  const row = await db(tx)
    .insertInto('equipment.grant_case')
    .values({
      id: newId(),
      state: from ? 'decreed' : 'needed',
      since: tx.now,
      business_id: input.businessId,
      business_name: input.businessName,
      owner_id: input.ownerId,
      owner_name: input.ownerName,
      area: input.area,
      application_id: from?.applicationId ?? null,
      call_id: from?.callId ?? null,
      track: input.track,
      group_name: input.groupName,
      need: input.need,
      kind: input.kind,
      specification: from?.specification ?? null,
      decree_id: from?.decreeId ?? null,
      agreement: null,
      cleared_at: null,
      supplier: null,
      expected_on: null,
      item_id: null,
      value: null,
      reason: null,
      opened_at: tx.now,
      closed_at: null,
      changed_by: tx.actor.name,
    })
    .onConflict((conflict) =>
      conflict.columns(['city', 'application_id']).where('application_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Makes two who act on one case at once queue; nothing when it is not of this city. */
export async function lockCase(tx: Ctx, id: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('equipment.grant_case')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What a move changes besides where the case stands. */
export type CaseChange = Updateable<EquipmentTables['equipment.grant_case']>;

/** Stores where a case stands after a move. */
export async function saveCase(tx: Ctx, id: string, state: CaseState, change: CaseChange): Promise<void> {
  await db(tx)
    .updateTable('equipment.grant_case')
    .set({
      ...change,
      state,
      since: tx.now,
      closed_at: isOver(state) ? tx.now : null,
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Adds one line to a case's history; its row is locked or just written, so the number is its own. */
export async function addEvent(
  tx: Ctx,
  event: { caseId: string; move: CaseMoveName | 'open'; text: string | null },
): Promise<void> {
  await db(tx)
    .insertInto('equipment.event')
    .values({
      case_id: event.caseId,
      seq: await nextSeq(tx, 'equipment.event', { case_id: event.caseId }),
      move: event.move,
      ...actedBy(tx),
      text: event.text,
    })
    .execute();
}

/** The decree of this number, written when it is new; nothing when the number stands for another day, track or call. */
export async function keepDecree(
  tx: Ctx,
  decree: { number: string; day: string; track: Track; callId: string | null },
): Promise<string | undefined> {
  await db(tx)
    .insertInto('equipment.decree')
    .values({
      id: newId(),
      number: decree.number,
      decided_on: decree.day,
      track: decree.track,
      call_id: decree.callId,
      entered_at: tx.now,
      entered_by: tx.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['city', 'number']).doNothing())
    .execute();
  const kept = await db(tx)
    .selectFrom('equipment.decree')
    .select('id')
    .where('city', '=', tx.city)
    .where('number', '=', decree.number)
    .where('decided_on', '=', decree.day)
    .where('track', '=', decree.track)
    .where('call_id', 'is not distinct from', decree.callId)
    .executeTakeFirst();
  return kept?.id;
}

/** Keeps what was looked at before a case was cleared. */
export async function addExclusions(
  tx: Ctx,
  caseId: string,
  found: readonly { code: ExclusionReason; found: boolean }[],
): Promise<void> {
  await db(tx)
    .insertInto('equipment.exclusion')
    .values(found.map((one) => ({ case_id: caseId, ...one, at: tx.now, by_name: tx.actor.name })))
    .execute();
}
