import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { insertDocument } from './document.store.ts';
import { findDraft } from './draft.reads.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

/**
 * Adds a photo or PDF to a draft under the name the call asks for; another one of that name replaces it.
 * Refuses a draft that is over (410) and what the file store refuses (422, at the field).
 */
export async function addDocument(
  ctx: Ctx,
  input: { draftId: string; name: string; upload: Upload; field: string },
): Promise<void> {
  allow(ctx, 'selection.apply');
  await inTransaction(ctx, async (tx) => {
    const draft = await findDraft(tx, input.draftId, true);
    if (!draft || draft.applicationId) throw refuse('draft-gone');
    const file = await storeFile(tx, input.upload, { allow: ['picture', 'pdf'], field: input.field });
    const { id: fileId, name: fileName, bytes } = file;
    await insertDocument(tx, { draftId: draft.id }, { name: input.name, fileId, fileName, bytes });
  });
}
