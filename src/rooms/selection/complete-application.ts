import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { addStep } from './application.store.ts';
import { insertDocument } from './document.store.ts';
import { openApplication } from './open-application.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';
import { availableSteps } from './selection.rules.ts';

export interface Completion {
  code: string;
  /** What was asked for, with the file sent for it and the form field it came in. */
  uploads: { name: string; upload: Upload; field: string }[];
}

/**
 * Sends what was still needed; the application goes back to being checked. Refuses when nothing is asked for at the
 * moment (409), when no file came, and what the file store refuses (422, at the field).
 */
export async function completeApplication(ctx: Ctx, input: Completion): Promise<void> {
  allow(ctx, 'selection.track');
  await inTransaction(ctx, async (tx) => {
    const application = await openApplication(tx, input.code);
    const { id, code, state } = application;
    if (!availableSteps(state, tx.actor).includes('complete')) throw refuse('step-impossible', { state });
    if (input.uploads.length === 0) throw refuse('no-file');
    for (const { name, upload, field } of input.uploads) {
      const file = await storeFile(tx, upload, { allow: ['picture', 'pdf'], field });
      const { id: fileId, name: fileName, bytes } = file;
      await insertDocument(tx, { applicationId: id }, { name, fileId, fileName, bytes });
    }
    await addStep(tx, { applicationId: id, kind: 'complete' });
    const documents = input.uploads.length;
    await record(tx, 'selection.application-completed', { type: 'application', id }, { code, documents });
  });
}
