import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import type { Answers } from './answers.schema.ts';
import { type Draft, findDraft } from './draft.reads.ts';
import { saveAnswers, savePhone } from './draft.store.ts';
import { planForgetting } from './forget-drafts.ts';
import type { Question } from './questions.rules.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

/** What one question page brings: answers, or the phone (null: no phone, at the counter). */
export interface Answered {
  draftId: string;
  question: Question;
  answers: Answers;
  phone?: string | null;
}

/**
 * Keeps one answer and returns the draft as it is now. Refuses a draft that is over or sent (410), a year still to come
 * and a kelurahan that is not of this city (422, at the field).
 */
export async function answerQuestion(ctx: Ctx, input: Answered): Promise<Draft> {
  allow(ctx, 'selection.apply');
  return inTransaction(ctx, async (tx) => {
    const draft = await findDraft(tx, input.draftId, true);
    if (!draft || draft.applicationId) throw refuse('draft-gone');
    await guard(tx, input.answers);
    if (input.phone !== undefined) await savePhone(tx, draft, input.phone);
    await saveAnswers(tx, draft.id, input.question, input.answers);
    await planForgetting(tx);
    return { ...draft, ...(await findDraft(tx, draft.id)) };
  });
}

async function guard(tx: Ctx, { sinceYear, area }: Answers): Promise<void> {
  if (sinceYear !== undefined && sinceYear > Number(dayOf(tx.now).slice(0, 4))) throw refuse('year-ahead');
  if (area !== undefined && area !== 'unknown' && !(await findAreaName(tx, area))) throw refuse('area-unknown');
}
