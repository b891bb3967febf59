import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Upload } from '#platform/files/index.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { keepDocument } from './documents.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';

/** A photo or PDF the owner sends to their case. Refuses none (422), what the file store refuses, a case that is over (409). */
export async function addDocument(ctx: Ctx, input: { caseId: string; upload?: Upload }): Promise<void> {
  allow(ctx, 'legality.own');
  await inTransaction(ctx, async (tx) => {
    const { caseId, upload } = input;
    const held = await holdCase(tx, caseId, 'note');
    if (!upload) throw refuse('file-missing');
    await keepDocument(tx, held.case_, { step: null, upload });
    await settleCase(tx, held, { move: 'note', event: { kind: 'document' } });
  });
}
