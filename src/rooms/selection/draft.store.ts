import { sql } from 'kysely';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { Answers } from './answers.schema.ts';
import type { Draft } from './draft.reads.ts';
import { draftDays } from './promises.rules.ts';
import type { Question } from './questions.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** A new, empty draft; `filledBy` names the helper or officer who sits beside the applicant. Returns its id. */
export async function insertDraft(
  tx: Ctx,
  parts: { callId: string; filledBy?: { id: string; name: string } },
): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('selection.draft')
    .values({
      id,
      call_id: parts.callId,
      answers: '{}',
      filled_by: parts.filledBy?.id,
      filled_by_name: parts.filledBy?.name,
      started_at: tx.now,
      kept_until: keptUntil(tx),
    })
    .execute();
  return id;
}

/** Adds answers to those given; a key that came as `undefined` is taken away again. */
export async function saveAnswers(tx: Ctx, id: string, question: Question, answers: Answers): Promise<void> {
  const gone = Object.keys(answers).filter((key) => answers[key as keyof Answers] === undefined);
  await db(tx)
    .updateTable('selection.draft')
    .set({
      answers: sql<string>`(answers - ${gone}::text[]) || ${JSON.stringify(answers)}::jsonb`,
      at_question: question,
      kept_until: keptUntil(tx),
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Writes or clears the phone. Another number has to be checked again. */
export async function savePhone(tx: Ctx, draft: Draft, phone: string | null): Promise<void> {
  if (phone === draft.phone && phone !== null) return;
  await db(tx)
    .updateTable('selection.draft')
    .set({
      ...(phone ? phoneColumns(phone) : { phone_sealed: null, phone_index: null }),
      phone_checked: false,
      phone_skipped: false,
      code_sent: false,
      at_question: 'phone',
      kept_until: keptUntil(tx),
    })
    .where('city', '=', tx.city)
    .where('id', '=', draft.id)
    .execute();
}

interface DraftMarks {
  phone_checked?: boolean;
  phone_skipped?: boolean;
  code_sent?: boolean;
  shares_phone?: boolean;
  application_id?: string;
  answers?: string;
  phone_sealed?: null;
}

/** Notes how far a draft has come: code sent, phone checked, sent on. */
export async function markDraft(tx: Ctx, id: string, marks: DraftMarks): Promise<void> {
  await db(tx)
    .updateTable('selection.draft')
    .set({ ...marks, kept_until: keptUntil(tx) })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Deletes drafts whose days are over; returns how many. Their files go with them. */
export async function deleteOldDrafts(tx: Ctx): Promise<number> {
  const done = await db(tx)
    .deleteFrom('selection.draft')
    .where('city', '=', tx.city)
    .where('kept_until', '<', dayOf(tx.now))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

const keptUntil = (ctx: Ctx) => addDays(dayOf(ctx.now), draftDays);
const phoneColumns = (phone: string) => ({ phone_sealed: seal(phone), phone_index: blindIndex(phone) });
