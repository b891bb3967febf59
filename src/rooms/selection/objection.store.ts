import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ObjectionAbout, Remedy } from './objection.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (tx: Ctx) => tablesOf<SelectionTables>(tx);

/** An objection as filed. */
export interface NewObjection {
  id: string;
  applicationId: string;
  about: ObjectionAbout;
  words: string;
  file: { id: string; name: string; bytes: number } | undefined;
  filedBy: string;
  due: string;
}

/** Locks an application, so that of two objections filed at once the second sees the first. */
export async function lockApplication(tx: Ctx, id: string): Promise<void> {
  await db(tx)
    .selectFrom('selection.application')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Writes an objection down. */
export async function insertObjection(tx: Ctx, objection: NewObjection): Promise<void> {
  const { file } = objection;
  await db(tx)
    .insertInto('selection.objection')
    .values({
      id: objection.id,
      application_id: objection.applicationId,
      about: objection.about,
      words: objection.words,
      file_id: file?.id ?? null,
      file_name: file?.name ?? null,
      file_bytes: file?.bytes ?? null,
      filed_at: tx.now,
      filed_by_name: objection.filedBy,
      due: objection.due,
    })
    .execute();
}

/** Writes the answer beside the objection; the database keeps both from then on. */
export async function saveAnswer(
  tx: Ctx,
  id: string,
  answer: { outcome: 'accepted' | 'rejected'; remedy: Remedy; extraPlace: boolean; reason: string },
): Promise<void> {
  await db(tx)
    .updateTable('selection.objection')
    .set({
      outcome: answer.outcome,
      remedy: answer.remedy,
      extra_place: answer.extraPlace,
      reason: answer.reason,
      answered_at: tx.now,
      answered_by: tx.actor.id,
      answered_by_name: tx.actor.name,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
