import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { sayAsked } from './applicant-messages.ts';
import { type Seen, takeStep } from './officer-step.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface AskedFor extends Seen {
  /** What is still needed, in words the applicant reads; each becomes a file to send. */
  asked: readonly string[];
  /** Why, in the officer's words. */
  reason: string;
  /** The day by which it should come, YYYY-MM-DD. */
  due: string;
}

/**
 * Asks the applicant for what is missing and tells them by message, with the place to send it. Refuses: nothing asked for
 * (422), a day that has passed or lies after the day everyone is told (422), and as `takeStep` does.
 */
export async function askCompletion(ctx: Ctx, input: AskedFor): Promise<void> {
  allow(ctx, 'selection.verify');
  await inTransaction(ctx, async (tx) => {
    const { reason, due } = input;
    const asked = [...new Set(input.asked)];
    if (asked.length === 0) throw refuse('nothing-asked');
    const detail = { asked, due, ...(reason && { reason }) };
    const application = await takeStep(tx, input, { kind: 'ask-completion', detail, permission: 'selection.verify' });
    const call = await getCall(tx, application.callId);
    const today = dayOf(tx.now);
    if (due < today) throw refuse('due-past');
    if (call.decideBy && call.decideBy >= today && due > call.decideBy) throw refuse('due-too-late');
    await sayAsked(tx, application, { call: call.title, asked, reason, due });
    const { id, code } = application;
    await record(tx, 'selection.completion-asked', { type: 'application', id }, { code, asked: asked.length, due });
  });
}
