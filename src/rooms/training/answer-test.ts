import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { listResultsOf } from './test.reads.ts';
import { type Chosen, type Phase, scoreOf } from './test.rules.ts';
import { lockTest, saveAnswer } from './test.store.ts';
import { openTicket } from './ticket.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/** One sheet of answers: the phase it was shown for, so that a sheet sent late is not taken for the other phase. */
interface Sheet {
  phase: Phase;
  chosen: Chosen;
}

/**
 * A participant's answers to the open phase, by the ticket on card or phone. Once for each phase: a second time is
 * refused (409). Refuses 409 when that phase is not open, 404 for a forged ticket or someone without a place.
 */
export async function answerTest(ctx: Ctx, ticket: string, { phase, chosen }: Sheet): Promise<void> {
  allow(ctx, 'training.check-in');
  await inTransaction(ctx, async (tx) => {
    const application = await openTicket(tx, ticket);
    if (!application) throw notFound();
    const { id: applicationId, callId, ownerName: name } = application;
    const participants = await listParticipants(tx, callId);
    if (!participants.some((one) => one.applicationId === applicationId)) throw notFound();
    const { items, openPhase } = await lockTest(tx, callId);
    if (phase !== openPhase) throw refuse('test-not-open');
    const results = await listResultsOf(tx, callId);
    if (results.some((one) => one.applicationId === applicationId && one.phase === phase))
      throw refuse('test-answered');
    const score = scoreOf(items, chosen);
    // No one of the office stands behind this answer: it bears the participant's own name.
    const own: Ctx = { ...tx, actor: { ...tx.actor, id: '-', name } };
    await saveAnswer(own, { callId, applicationId, phase, chosen, score, outOf: items.length, how: 'self' });
    await record(tx, 'training.test-answered', { type: 'call', id: callId }, { phase, how: 'self', people: 1 });
  });
}
