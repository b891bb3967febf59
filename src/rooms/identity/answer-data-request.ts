import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { port } from '#platform/port.ts';
import { findRequest } from './data-request.reads.ts';
import type { DataRequest, RequestOutcome } from './data-request.rules.ts';
import { saveAnswer } from './data-request.store.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';

type Teller = (tx: Ctx, request: DataRequest) => Promise<void>;
const teller = port<Teller | undefined>(undefined);

/** Subscription: who tells the person that the office has answered. Messages are a later room's work. */
export function onDataRequestAnswered(tell: Teller): void {
  teller.now = tell;
}

/**
 * Answers a request of the person data is about: what was done, or why not. The person reads it and is told. Refuses an
 * unknown one (404) and a second answer (409).
 */
export async function answerDataRequest(
  ctx: Ctx,
  id: string,
  input: { outcome: RequestOutcome; answer: string },
): Promise<void> {
  allow(ctx, 'identity.data-answer');
  await inTransaction(ctx, async (tx) => {
    const request = await findRequest(tx, id, true);
    if (!request) throw refuse('data-request-not-found');
    if (request.outcome) throw refuse('data-request-answered', { who: request.answeredByName ?? '' });
    await saveAnswer(tx, id, input);
    await teller.now?.(tx, request);
    const late = tx.now > request.dueAt;
    await record(tx, 'identity.data-answered', { type: 'data-request', id }, { outcome: input.outcome, late });
  });
}
