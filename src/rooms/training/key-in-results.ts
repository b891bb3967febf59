import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import type { Phase } from './test.rules.ts';
import { lockTest, saveAnswer } from './test.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface PaperResults {
  callId: string;
  phase: Phase;
  /** Right answers by application id. */
  scores: Readonly<Record<string, number>>;
}

/**
 * Keys in the results of a test taken on paper. A result keyed in before may be put right; an answer given on a phone
 * stays as it is. Refuses 409 without questions, 422 for someone without a place or more right answers than questions.
 */
export async function keyInResults(ctx: Ctx, { callId, phase, scores }: PaperResults): Promise<void> {
  allow(ctx, 'training.test');
  await inTransaction(ctx, async (tx) => {
    const { items } = await lockTest(tx, callId);
    if (items.length === 0) throw refuse('test-empty');
    const placed = new Set((await listParticipants(tx, callId)).map(({ applicationId }) => applicationId));
    for (const [applicationId, score] of Object.entries(scores)) {
      if (!placed.has(applicationId)) throw refuse('not-participant');
      if (score < 0 || score > items.length) throw refuse('score-outside', { max: items.length });
      await saveAnswer(tx, { callId, applicationId, phase, chosen: null, score, outOf: items.length, how: 'paper' });
    }
    const people = Object.keys(scores).length;
    await record(tx, 'training.test-answered', { type: 'call', id: callId }, { phase, how: 'paper', people });
  });
}
