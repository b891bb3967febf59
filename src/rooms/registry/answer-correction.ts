import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { port } from '#platform/port.ts';
import { asEdit, outcomeOf } from './corrections/correction.rules.ts';
import { lockCorrection } from './corrections/corrections.reads.ts';
import { saveOutcome } from './corrections/corrections.store.ts';
import { editBusiness } from './edit-business.ts';
import { readRecord } from './record.reads.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

type Teller = (tx: Ctx, to: { id: string; phone: string }) => Promise<void>;
const teller = port<Teller | undefined>(undefined);

/** Subscription: who tells the owner that the office has answered. Messages are a later room's work. */
export function onCorrectionAnswered(tell: Teller): void {
  teller.now = tell;
}

/**
 * Answers an owner's proposal: the ticked facts are taken over on the owner's word, with their history; what is not needs words. The owner is told.
 * Refuses a second answer (409) and a refusal without words (422).
 */
export async function answerCorrection(
  ctx: Ctx,
  id: string,
  input: { taken: readonly string[]; answer: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const correction = await lockCorrection(tx, id);
    allow(tx, 'registry.edit', { area: correction.area });
    if (correction.outcome) throw registryRefuse('correction-answered', { who: correction.answeredBy ?? '' });
    const taken = correction.proposals.map(({ field }) => field).filter((field) => input.taken.includes(field));
    const outcome = correction.proposals.length === 0 ? 'done' : outcomeOf(correction.proposals, taken);
    if ((outcome !== 'done' || correction.proposals.length === 0) && input.answer === '')
      throw registryRefuse('answer-empty');
    if (taken.length > 0) {
      const business = await readRecord(tx, correction.businessId);
      await editBusiness(tx, correction.businessId, asEdit(business, correction.proposals, taken));
    }
    await saveOutcome(tx, id, { outcome, taken, answer: input.answer });
    await teller.now?.(tx, correction);
    await record(
      tx,
      'registry.correction-answered',
      { type: 'business', id: correction.businessId },
      { outcome, taken },
    );
  });
}
