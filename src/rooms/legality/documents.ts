import type { Ctx } from '#platform/ctx.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { insertDocument } from './case.store.ts';
import type { StepCode } from './kinds.rules.ts';

/** Stores a photo or PDF with a case. The caller has asked its permission; refuses what the file store refuses (422). */
export async function keepDocument(
  tx: Ctx,
  document: { caseId: string; step: StepCode | null; upload: Upload },
): Promise<void> {
  const file = await storeFile(tx, document.upload, { allow: ['picture', 'pdf'], field: 'file' });
  const { caseId, step } = document;
  await insertDocument(tx, { caseId, step, fileId: file.id, fileName: file.name, bytes: file.bytes });
}
