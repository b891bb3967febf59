import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { saveStep } from './case.store.ts';
import { type Held, holdCase, settleCase } from './case-moves.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import type { LetterSigner } from './legality.tables.ts';
import { findLetter, findLetterOfMark } from './letter.reads.ts';
import { letterNumber, markKey } from './letter.rules.ts';
import { insertLetter, nextLetter } from './letter.store.ts';

export interface NewLetter {
  caseId: string;
  version: number;
  mark: string;
  /** Class of goods or services (Nice), 1 to 45. */
  class: number;
  signer: LetterSigner;
}

/**
 * Writes the letter that recommends a business for the trademark fee of micro and small businesses. It counts for one mark
 * in one application in the year it was written: refuses (409) a second one for the case and for the same mark in the same
 * year, a business without NIB or known to be larger than small. The database refuses a second one by itself. Its number.
 */
export async function writeLetter(ctx: Ctx, input: NewLetter): Promise<string> {
  allow(ctx, 'legality.work');
  return inTransaction(ctx, async (tx) => {
    const held = await holdCase(tx, input.caseId, 'write-letter', input.version);
    const day = dayOf(tx.now);
    const year = Number(day.slice(0, 4));
    await guard(tx, held, { markKey: markKey(input.mark), year });
    const running = await nextLetter(tx, year);
    const number = letterNumber(tx.office.letterNumber, running, day);
    const { id: caseId, businessId } = held.case_;
    await insertLetter(tx, {
      ...{ id: newId(), case_id: caseId, business_id: businessId, mark: input.mark, mark_key: markKey(input.mark) },
      ...{ class: input.class, year, running, number, day, signer: JSON.stringify(input.signer) },
    });
    const open = held.case_.steps.some(({ code, state }) => code === 'letter' && state !== 'done');
    if (open) await saveStep(tx, caseId, 'letter', { state: 'done', say: null, agency: null, answer: number });
    const event = { kind: 'letter', detail: { number, text: input.mark } } as const;
    await settleCase(tx, held, { move: 'write-letter', event });
    await record(tx, 'legality.letter-written', { type: 'licence-case', id: caseId }, { number, year });
    return number;
  });
}

async function guard(tx: Ctx, { case_, facts }: Held, of: { markKey: string; year: number }): Promise<void> {
  if (case_.kind !== 'trademark' || of.markKey === '') throw refuse('not-possible');
  if (!facts.nib) throw refuse('no-nib');
  if (facts.scale === 'MEDIUM' || facts.scale === 'LARGE') throw refuse('not-micro-small');
  const own = await findLetter(tx, case_.id);
  if (own) throw refuse('letter-there', { number: own.number });
  const same = await findLetterOfMark(tx, { businessId: case_.businessId, ...of });
  if (same) throw refuse('letter-of-mark', { number: same.number, year: same.year });
}
