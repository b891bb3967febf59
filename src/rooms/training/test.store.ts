import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { getTest, type Test } from './test.reads.ts';
import type { Chosen, Phase, TestItem } from './test.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (tx: Ctx) => tablesOf<TrainingTables>(tx);

/** Begins the test of a call if nobody has, locks it and reads it: changes and answers come one after the other. */
export async function lockTest(tx: Ctx, callId: string): Promise<Test> {
  await db(tx)
    .insertInto('training.test')
    .values({ call_id: callId, open_phase: null, frozen_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db(tx)
    .selectFrom('training.test')
    .select('call_id')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return getTest(tx, callId);
}

/** Writes a question at the end of the test, or over the one it replaces. */
export async function saveItem(tx: Ctx, callId: string, item: TestItem, position: number): Promise<void> {
  const { id, question, choices, answer } = item;
  await db(tx)
    .insertInto('training.test_item')
    .values({ id, call_id: callId, position, question, choices, answer })
    .onConflict((conflict) => conflict.columns(['city', 'id']).doUpdateSet({ question, choices, answer }))
    .execute();
}

/** Takes a question off the test. */
export async function deleteItem(tx: Ctx, callId: string, id: string): Promise<void> {
  await db(tx)
    .deleteFrom('training.test_item')
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .where('id', '=', id)
    .execute();
}

/** Opens one phase of a locked test, or none. */
export async function saveOpenPhase(tx: Ctx, callId: string, phase: Phase | null): Promise<void> {
  await db(tx)
    .updateTable('training.test')
    .set({ open_phase: phase, version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .execute();
}

interface Answer {
  callId: string;
  applicationId: string;
  phase: Phase;
  chosen: Chosen | null;
  score: number;
  outOf: number;
  how: 'self' | 'paper';
}

/** Writes one result of a locked test and freezes its questions. A result from paper may be put right; others stay. */
export async function saveAnswer(tx: Ctx, answer: Answer): Promise<void> {
  const { score, outOf, how } = answer;
  const by = { by_id: tx.actor.id, by_name: tx.actor.name, at: tx.now };
  await db(tx)
    .insertInto('training.test_answer')
    .values({
      id: newId(),
      call_id: answer.callId,
      application_id: answer.applicationId,
      phase: answer.phase,
      chosen: answer.chosen && JSON.stringify(answer.chosen),
      score,
      out_of: outOf,
      how,
      ...by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['city', 'application_id', 'phase'])
        .doUpdateSet({ score, ...by })
        .where('training.test_answer.how', '=', 'paper'),
    )
    .execute();
  await db(tx)
    .updateTable('training.test')
    .set({ frozen_at: sql<Date>`coalesce(frozen_at, ${tx.now})` })
    .where('city', '=', tx.city)
    .where('call_id', '=', answer.callId)
    .execute();
}
