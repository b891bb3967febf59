import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveStep } from './case.store.ts';
import { holdCase, holdStep, settleCase } from './case-moves.ts';
import type { StepCode } from './kinds.rules.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';

/** "Saya butuh bantuan": a step of the owner goes back to the office, with what the owner wrote about it, if anything. */
export async function askForHelp(ctx: Ctx, input: { caseId: string; code: StepCode; text?: string }): Promise<void> {
  allow(ctx, 'legality.own');
  await inTransaction(ctx, async (tx) => {
    const { caseId, code } = input;
    const held = await holdCase(tx, caseId, 'ask-help');
    if (holdStep(held, code).who !== 'owner') throw refuse('not-possible');
    const text = input.text?.trim() || undefined;
    await saveStep(tx, caseId, code, { who: 'office', say: text ?? null });
    await settleCase(tx, held, { move: 'ask-help', event: { kind: 'help-asked', step: code, detail: { text } } });
  });
}
