import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { saveStep } from './case.store.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { licenceWord } from './case-words.ts';
import { finishedByIssue, type Party, type StepCode } from './kinds.rules.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { sayAsked } from './owner-messages.ts';

export interface Rejection {
  caseId: string;
  version: number;
  /** The issuing body's own words, copied. */
  reason: string;
  /** The step that must be done again. */
  code: StepCode;
  to: Extract<Party, 'owner' | 'office'>;
  /** What must be done, in plain words. */
  text: string;
}

/**
 * Keeps that the issuing body rejected it: its reason as it was written, and one step returned in plain words to who can
 * mend it. Refuses a stale page, a state without work (409), and the licence itself as the step (409).
 */
export async function recordRejection(ctx: Ctx, input: Rejection): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, code, to, reason, text } = input;
    const held = await holdCase(tx, caseId, 'reject', input.version);
    const known = held.case_.steps.some((step) => step.code === code);
    if (!known || finishedByIssue.includes(code)) throw refuse('not-possible');
    await saveStep(tx, caseId, code, { state: 'problem', who: to, say: text, agency: null });
    const event = { kind: 'rejected', step: code, detail: { reason, to, text } } as const;
    const after = await settleCase(tx, held, { move: 'reject', event, change: { reason } });
    await noteOnTimeline(tx, {
      businessId: held.case_.businessId,
      at: tx.now,
      kind: 'licence',
      text: { key: 'legality_timeline_refused', params: { kind: licenceWord(held.case_.kind) } },
      href: `/kerja/izin/${caseId}`,
    });
    if (to === 'owner') await sayAsked(tx, after, held.facts, text);
  });
}
