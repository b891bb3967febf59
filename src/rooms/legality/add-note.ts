import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { addEvent } from './case.store.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { keepDocument } from './documents.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';

/** What an officer writes down: a note for colleagues, a call with its outcome, the next agreed day, a file. */
export interface Note {
  caseId: string;
  version: number;
  kind: 'note' | 'call' | 'plan' | 'file';
  text: string;
  /** Of a call: was someone reached. */
  reached?: boolean;
  /** Of a plan: the day, 'YYYY-MM-DD'. */
  day?: string;
  upload?: Upload;
}

/**
 * Adds a note, a call, a next day or a file to a case; only the next day is shown to the owner. Refuses an empty note, a
 * day that is past or missing, a file left out (422), a stale page (409).
 */
export async function addNote(ctx: Ctx, input: Note): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, kind, text, day, upload } = input;
    const held = await holdCase(tx, caseId, 'note', input.version);
    if (kind !== 'file' && text === '') throw refuse('nothing-written');
    if (kind === 'plan' && (!day || day < dayOf(tx.now))) throw refuse('past-day');
    if (kind === 'file' && !upload) throw refuse('file-missing');
    if (upload) await keepDocument(tx, held.case_, { step: null, upload });
    if (upload && kind !== 'file') await addEvent(tx, { caseId, kind: 'document', detail: {} });
    const kinds = { note: 'noted', call: 'called', plan: 'planned', file: 'document' } as const;
    const detail = { text: text || undefined, ...(kind === 'call' && { reached: input.reached === true }), day };
    const change = kind === 'plan' && day ? { next: { on: day, text } } : {};
    await settleCase(tx, held, { move: 'note', event: { kind: kinds[kind], detail }, change });
  });
}
