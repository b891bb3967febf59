import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Phase, TestItem } from './test.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (ctx: Ctx) => tablesOf<TrainingTables>(ctx);

/** A call's test as it stands. */
export interface Test {
  items: TestItem[];
  openPhase: Phase | null;
  /** First answer: from then on the questions stay. */
  frozenAt: Date | null;
}

/** The test of a call; without questions where nobody has written any. */
export async function getTest(ctx: Ctx, callId: string): Promise<Test> {
  const [head, items] = await Promise.all([
    db(ctx)
      .selectFrom('training.test')
      .select(['open_phase as openPhase', 'frozen_at as frozenAt'])
      .where('city', '=', ctx.city)
      .where('call_id', '=', callId)
      .executeTakeFirst(),
    db(ctx)
      .selectFrom('training.test_item')
      .select(['id', 'question', 'choices', 'answer'])
      .where('city', '=', ctx.city)
      .where('call_id', '=', callId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ]);
  return { items, openPhase: head?.openPhase ?? null, frozenAt: head?.frozenAt ?? null };
}

/** One participant's result in one phase. */
export interface TestResult {
  applicationId: string;
  phase: Phase;
  score: number;
  outOf: number;
  how: 'self' | 'paper';
  byName: string;
  at: Date;
}

/** All results of a call. */
export async function listResultsOf(ctx: Ctx, callId: string): Promise<TestResult[]> {
  return db(ctx)
    .selectFrom('training.test_answer')
    .select(['application_id as applicationId', 'phase', 'score', 'out_of as outOf', 'how', 'by_name as byName', 'at'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .execute();
}
