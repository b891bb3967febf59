import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { type KbliEdition, noteIdentifier, readKbli } from '#rooms/registry/index.ts';
import { saveStep } from './case.store.ts';
import { type Held, holdCase, holdStep, settleCase } from './case-moves.ts';
import { keepDocument } from './documents.ts';
import { finishedByIssue, type StepCode } from './kinds.rules.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';

export interface Finishing {
  caseId: string;
  code: StepCode;
  /** What the officer's page was drawn from. */
  version?: number;
  /** The address, the KBLI code, what was found. */
  answer?: string;
  edition?: KbliEdition;
  upload?: Upload;
}

/**
 * Marks a step as done: an owner their own steps, an officer any but the licence itself. Refuses a step that is done or
 * waits for another (409), an address or KBLI code left out or unreadable (422), what the file store refuses (422).
 */
export async function finishStep(ctx: Ctx, input: Finishing): Promise<void> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'legality.own' : 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, code } = input;
    const held = await holdCase(tx, caseId, 'finish-step', input.version);
    const step = holdStep(held, code);
    if (finishedByIssue.includes(code) || (held.as === 'owner' && step.who !== 'owner')) throw refuse('not-possible');
    const answer = await answerFor(tx, held, input);
    if (input.upload) await keepDocument(tx, { caseId, step: code, upload: input.upload });
    await saveStep(tx, caseId, code, { state: 'done', say: null, agency: null, answer });
    const detail = answer ? { answer } : {};
    await settleCase(tx, held, { move: 'finish-step', event: { kind: 'step-done', step: code, detail } });
  });
}

/** What a step keeps. The KBLI code also goes to the registry, with its edition and day. */
async function answerFor(tx: Ctx, { case_ }: Held, { code, answer, edition }: Finishing): Promise<string | null> {
  const text = answer?.trim() || null;
  if (code === 'address' && !text) throw refuse('answer-missing');
  if (code !== 'business-line') return text;
  const kbli = text && edition ? readKbli(text, { edition }) : undefined;
  if (!text || !edition || !kbli?.value || kbli.state !== 'ok') throw refuse('kbli-wrong');
  const { code: value } = kbli.value;
  const { businessId } = case_;
  const asOf = dayOf(tx.now);
  await noteIdentifier(tx, { businessId, kind: 'kbli', value, raw: text, edition, source: 'licence', asOf });
  return `${value} (KBLI ${edition})`;
}
