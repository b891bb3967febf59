import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { noteIdentifier, noteOnTimeline, readNib } from '#rooms/registry/index.ts';
import { saveStep } from './case.store.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { keepDocument } from './documents.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { sayIssued } from './owner-messages.ts';

export interface Issue {
  caseId: string;
  version: number;
  /** As typed; read by the registry's normaliser. */
  number: string;
  /** Day on the licence, 'YYYY-MM-DD'. */
  day: string;
  upload?: Upload;
}

/**
 * Records that the NIB is there: number, day, file. It goes to the registry with source and history, onto the business's
 * timeline as its licence step, and to the owner. Refuses a number that is no NIB (422), another owner's number (409),
 * a day to come (422), a stale page or a case that is over (409).
 */
export async function recordIssue(ctx: Ctx, input: Issue): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, day } = input;
    const held = await holdCase(tx, caseId, 'issue', input.version);
    const nib = readNib(input.number);
    if (!nib.value) throw refuse('number-wrong');
    if (day > dayOf(tx.now)) throw refuse('future-day');
    const { value: number } = nib;
    const { businessId, kind } = held.case_;
    if (input.upload) await keepDocument(tx, { caseId, step: 'issue', upload: input.upload });
    const kept = { businessId, kind: 'nib', value: number, raw: nib.raw, edition: null } as const;
    await noteIdentifier(tx, { ...kept, source: 'licence', asOf: day });
    await saveStep(tx, caseId, 'issue', { state: 'done', answer: number, say: null, agency: null });
    const event = { kind: 'issued', step: 'issue', detail: { number, day } } as const;
    const after = await settleCase(tx, held, { move: 'issue', event, change: { number, issuedOn: day } });
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'licence',
      text: { key: 'legality_timeline_issued', params: { number } },
      href: `/kerja/izin/${caseId}`,
      step: 'licence',
    });
    await record(tx, 'legality.licence-recorded', { type: 'licence-case', id: caseId }, { kind, number });
    await sayIssued(tx, after, held.facts);
  });
}
