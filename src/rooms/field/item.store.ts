import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Answer } from './answer.ts';
import type { FieldTables } from './field.tables.ts';

const db = (tx: Ctx) => tablesOf<FieldTables>(tx);

/** What is known of a record before its work is done. */
export interface NewItem {
  id: string;
  sha256: string;
  madeAt: Date;
  clockOff: number;
  way: 'phone' | 'file';
}

/** What came of its work. */
export interface DoneItem {
  kind: FieldTables['field.item']['kind'];
  subjectId: string;
  visitId: string | null;
  answer: Answer;
}

/** Writes a record that was carried out, with what the phone is told. */
export async function insertItem(tx: Ctx, item: NewItem, done: DoneItem): Promise<void> {
  await db(tx)
    .insertInto('field.item')
    .values({
      id: item.id,
      kind: done.kind,
      subject_id: done.subjectId,
      visit_id: done.visitId,
      content_sha256: item.sha256,
      answer: JSON.stringify(done.answer),
      made_at: item.madeAt,
      clock_off_seconds: item.clockOff,
      way: item.way,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now,
    })
    .execute();
}

/** Lets one sending of a record pass at a time: a second one waits here until the first is written or refused. */
export async function queueItem(tx: Ctx, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.city}:field:${id}`}, 0))`.execute(tx.db);
}

/** Keeps what a phone said of its queue; nothing waiting has no oldest. */
export async function savePhone(
  tx: Ctx,
  { waiting, oldestAt }: { waiting: number; oldestAt: Date | null },
): Promise<void> {
  const said = { person_name: tx.actor.name, waiting, oldest_at: oldestAt, seen_at: tx.now };
  await db(tx)
    .insertInto('field.phone')
    .values({ person_id: tx.actor.id, ...said })
    .onConflict((conflict) => conflict.columns(['city', 'person_id']).doUpdateSet(said))
    .execute();
}
