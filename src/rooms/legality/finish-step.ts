import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { type KbliEdition, noteIdentifier, readKbli } from '#rooms/registry/index.ts';
import { saveStep } from './case.store.ts';
import { type Held, holdCase, holdStep, settleCase } from './case-moves.ts';
import { keepDocument, usePaper } from './documents.ts';
import { answerNeeded, finishedByIssue, type StepCode } from './kinds.rules.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { findLetter } from './letter.reads.ts';
import { openPoints } from './precheck.rules.ts';

export interface Finishing {
  caseId: string;
  code: StepCode;
  /** What the officer's page was drawn from. */
  version?: number;
  /** The address, the KBLI code, what was found. */
  answer?: string;
  edition?: KbliEdition;
  upload?: Upload;
  /** A paper the business keeps already, by its id. */
  paperId?: string;
  /** Of the look before OSS: what was found in order. */
  checked?: readonly string[];
}

/**
 * Marks a step as done: an owner their own steps, an officer any but the licence itself. Refuses a step that is done or
 * waits for another (409), an answer the step is for left out or unreadable (422), a check before OSS that is not in order
 * (422), a mark sent in without a letter of this year (409), what the file store refuses (422).
 */
export async function finishStep(ctx: Ctx, input: Finishing): Promise<void> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'legality.own' : 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, code } = input;
    const held = await holdCase(tx, caseId, 'finish-step', input.version);
    const step = holdStep(held, code);
    if (finishedByIssue.includes(code) || (held.as === 'owner' && step.who !== 'owner')) throw refuse('not-possible');
    const answer = await answerFor(tx, held, input);
    if (input.upload) await keepDocument(tx, held.case_, { step: code, upload: input.upload });
    else if (input.paperId) await usePaper(tx, held.case_, { step: code, paperId: input.paperId });
    await saveStep(tx, caseId, code, { state: 'done', say: null, agency: null, answer });
    const detail = answer ? { answer } : {};
    await settleCase(tx, held, { move: 'finish-step', event: { kind: 'step-done', step: code, detail } });
  });
}

/** What a step keeps. The KBLI code also goes to the registry, with its edition and day. */
async function answerFor(tx: Ctx, { case_ }: Held, input: Finishing): Promise<string | null> {
  const { code, edition } = input;
  const text = input.answer?.trim() || null;
  if (answerNeeded.includes(code) && !text) throw refuse(code === 'address' ? 'address-missing' : 'answer-missing');
  if (code === 'precheck' && openPoints(case_.steps, input.checked ?? []).length > 0) throw refuse('precheck-open');
  if (case_.kind === 'trademark' && code === 'apply') await needLetter(tx, case_.id);
  if (code !== 'business-line') return text;
  const kbli = text && edition ? readKbli(text, { edition }) : undefined;
  if (!text || !edition || !kbli?.value || kbli.state !== 'ok') throw refuse('kbli-wrong');
  const { code: value } = kbli.value;
  const { businessId } = case_;
  const asOf = dayOf(tx.now);
  await noteIdentifier(tx, { businessId, kind: 'kbli', value, raw: text, edition, source: 'licence', asOf });
  return `${value} (KBLI ${edition})`;
}

/** A letter counts for one application in the year it was written. */
async function needLetter(tx: Ctx, caseId: string): Promise<void> {
  const letter = await findLetter(tx, caseId);
  if (!letter) throw refuse('letter-missing');
  if (String(letter.year) !== dayOf(tx.now).slice(0, 4)) throw refuse('letter-old', { year: letter.year });
}
