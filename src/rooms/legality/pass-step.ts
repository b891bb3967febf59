import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveStep } from './case.store.ts';
import { holdCase, holdStep, settleCase } from './case-moves.ts';
import type { Party, StepCode } from './kinds.rules.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { sayAsked } from './owner-messages.ts';

export interface Passing {
  caseId: string;
  version: number;
  code: StepCode;
  to: Party;
  /** Name of the other body, where `to` is one. */
  agency?: string;
  /** What is asked, in plain words: the owner reads it. */
  text?: string;
}

/**
 * Says who must act on a step now. The owner is told at once what is asked. Refuses a stale page or a step that is done
 * (409), the owner asked without words, another body without its name (422).
 */
export async function passStep(ctx: Ctx, input: Passing): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, code, to } = input;
    const held = await holdCase(tx, caseId, 'pass', input.version);
    holdStep(held, code);
    const text = input.text?.trim() || undefined;
    const agency = to === 'other' ? input.agency?.trim() || undefined : undefined;
    if (to === 'owner' && !text) throw refuse('text-missing');
    if (to === 'other' && !agency) throw refuse('agency-missing');
    await saveStep(tx, caseId, code, { who: to, say: text ?? null, agency: agency ?? null });
    const detail = { to, agency, text };
    const after = await settleCase(tx, held, { move: 'pass', event: { kind: 'passed', step: code, detail } });
    if (to === 'owner' && text) await sayAsked(tx, after, held.facts, text);
  });
}
