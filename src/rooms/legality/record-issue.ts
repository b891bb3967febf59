import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { noteIdentifier, noteOnTimeline } from '#rooms/registry/index.ts';
import { saveStep } from './case.store.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { licenceWord } from './case-words.ts';
import { keepDocument } from './documents.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { readNumber } from './licence-number.rules.ts';
import { sayIssued } from './owner-messages.ts';
import { paperOfLicence } from './papers.rules.ts';
import { planExpiry } from './remind-expiry.ts';

export interface Issue {
  caseId: string;
  version: number;
  /** As typed; read by the registry's normaliser. */
  number: string;
  /** Day on the licence, 'YYYY-MM-DD'. */
  day: string;
  /** Last day of the licence, 'YYYY-MM-DD'; empty where it does not end. */
  validUntil?: string;
  /** Where it can be looked up. */
  link?: string;
  /** Of a NIB: whether it carries a halal statement, which is no certificate. */
  halalStatement?: boolean;
  upload?: Upload;
}

/**
 * Records that the licence is there: number, days, file. Its number goes to the registry with source and history, the file
 * among the papers of the business, the step onto its timeline, the news to the owner; before it ends the owner is told.
 * Refuses a number that cannot be one, a day to come, an end before its day (422), another owner's NIB, a stale page or a
 * case that is over (409).
 */
export async function recordIssue(ctx: Ctx, input: Issue): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, day } = input;
    const held = await holdCase(tx, caseId, 'issue', input.version);
    const { businessId, kind } = held.case_;
    const read = readNumber(kind, input.number, dayOf(tx.now));
    if (!read) throw refuse('number-wrong');
    if (day > dayOf(tx.now)) throw refuse('future-day');
    const validUntil = input.validUntil || null;
    if (validUntil && validUntil <= day) throw refuse('end-before-day');
    const { value: number, raw, identifier } = read;
    const { upload } = input;
    const paper = paperOfLicence(kind);
    if (upload) await keepDocument(tx, held.case_, { step: 'issue', upload, paper, validUntil });
    const kept = { businessId, value: number, raw, edition: null, source: 'licence', asOf: day };
    if (identifier) await noteIdentifier(tx, { ...kept, kind: identifier });
    await saveStep(tx, caseId, 'issue', { state: 'done', answer: number, say: null, agency: null });
    const event = { kind: 'issued', step: 'issue', detail: { number, day } } as const;
    const halalStatement = kind === 'nib' ? (input.halalStatement ?? null) : null;
    const change = { number, issuedOn: day, validUntil, link: input.link || null, halalStatement };
    const after = await settleCase(tx, held, { move: 'issue', event, change });
    if (validUntil) await planExpiry(tx, validUntil);
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'licence',
      text: { key: 'legality_timeline_got', params: { kind: licenceWord(kind), number } },
      href: `/kerja/izin/${caseId}`,
      step: 'licence',
    });
    await record(tx, 'legality.licence-recorded', { type: 'licence-case', id: caseId }, { kind, number });
    await sayIssued(tx, after, held.facts);
  });
}
