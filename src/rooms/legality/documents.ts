import type { Ctx } from '#platform/ctx.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { insertDocument } from './case.store.ts';
import type { StepCode } from './kinds.rules.ts';
import { listPapers } from './paper.reads.ts';
import { insertPaper } from './paper.store.ts';
import { onlyOne, type PaperKind, paperOfStep } from './papers.rules.ts';

type InCase = { id: string; businessId: string };

interface Keeping {
  step: StepCode | null;
  upload: Upload;
  /** Which paper it is, where the step does not say. */
  paper?: PaperKind;
  validUntil?: string | null;
}

/**
 * Stores a photo or PDF with a case; where it is a paper that other cases need too, among the papers of the business. The
 * caller has asked its permission; refuses what the file store refuses (422).
 */
export async function keepDocument(
  tx: Ctx,
  case_: InCase,
  { step, upload, paper, validUntil }: Keeping,
): Promise<void> {
  const file = await storeFile(tx, upload, { allow: ['picture', 'pdf'], field: 'file' });
  const stored = { fileId: file.id, fileName: file.name, bytes: file.bytes };
  await insertDocument(tx, { caseId: case_.id, step, ...stored });
  const kind = paper ?? (step ? paperOfStep(step) : undefined);
  if (!kind) return;
  const { businessId } = case_;
  const held = onlyOne.includes(kind) ? (await listPapers(tx, businessId)).filter((one) => one.kind === kind) : [];
  const replaces = held.map(({ id }) => id);
  await insertPaper(tx, { businessId, kind, title: '', ...stored, validUntil: validUntil ?? null, replaces });
}

/** Uses a paper the business keeps already; refuses one of another business or one that was replaced (404). */
export async function usePaper(tx: Ctx, case_: InCase, { step, paperId }: { step: StepCode; paperId: string }) {
  const paper = (await listPapers(tx, case_.businessId)).find(({ id }) => id === paperId);
  if (!paper) throw notFound();
  const { fileId, fileName, bytes } = paper;
  await insertDocument(tx, { caseId: case_.id, step, fileId, fileName, bytes });
}
