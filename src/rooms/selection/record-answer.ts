import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { addStep } from './application.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';
import { availableSteps } from './selection.rules.ts';

export interface SpokenAnswer {
  applicationId: string;
  answer: 'joins' | 'declines';
  /** Who said it: the applicant, or who picked up the phone. */
  saidBy: string;
}

/**
 * Notes down what an applicant answered on the phone or at the counter, with who said it. Refuses an application outside
 * the officer's remit (403) and one that has no place to answer for (409).
 */
export async function recordAnswer(ctx: Ctx, input: SpokenAnswer): Promise<void> {
  allow(ctx, 'selection.offer');
  await inTransaction(ctx, async (tx) => {
    const { id, area, state, code, businessId } = await getApplication(tx, input.applicationId);
    allow(tx, 'selection.offer', { area });
    const kind = input.answer === 'joins' ? 'confirm' : 'withdraw';
    if (!availableSteps(state, tx.actor).includes(kind)) throw refuse('no-place');
    const { saidBy } = input;
    await addStep(tx, { applicationId: id, kind, detail: { saidBy } });
    const key = kind === 'confirm' ? 'selection_timeline_confirmed' : 'selection_timeline_withdrawn';
    await noteOnTimeline(tx, { businessId, at: tx.now, kind: 'application', text: { key, params: { code } } });
    const target = { type: 'application', id };
    if (kind === 'confirm') await record(tx, 'selection.place-confirmed', target, { code, saidBy });
    else await record(tx, 'selection.application-withdrawn', target, { code, reason: '', saidBy });
  });
}
