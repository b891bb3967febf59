import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { listPapers } from './paper.reads.ts';
import { insertPaper } from './paper.store.ts';
import { onlyOne, type PaperKind } from './papers.rules.ts';

export interface Keeping {
  businessId: string;
  kind: PaperKind;
  title: string;
  /** Last day it counts, 'YYYY-MM-DD'; empty where it does not end. */
  validUntil: string;
  /** The paper it takes the place of. */
  replaces?: string;
  upload?: Upload;
}

/**
 * Keeps a paper of a business for every case to come; of kinds there is one of, the new one takes the old one's place.
 * Refuses no file (422), what the file store refuses (422), another owner's business or paper (404), an area outside the
 * officer's remit (403).
 */
export async function keepPaper(ctx: Ctx, input: Keeping): Promise<string> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'legality.own' : 'legality.work');
  return inTransaction(ctx, async (tx) => {
    const { businessId, kind, title, upload } = input;
    const facts = await getBusinessFacts(tx, businessId);
    meetBusiness(tx, facts);
    if (!upload) throw refuse('file-missing');
    const kept = await listPapers(tx, businessId);
    if (input.replaces && !kept.some(({ id }) => id === input.replaces)) throw notFound();
    const old = kept.filter((one) => one.id === input.replaces || (onlyOne.includes(kind) && one.kind === kind));
    const file = await storeFile(tx, upload, { allow: ['picture', 'pdf'], field: 'file' });
    const id = await insertPaper(tx, {
      ...{ businessId, kind, title, fileId: file.id, fileName: file.name, bytes: file.bytes },
      validUntil: input.validUntil || null,
      replaces: old.map((one) => one.id),
    });
    await record(tx, 'legality.paper-kept', { type: 'business-paper', id }, { kind, businessId });
    return id;
  });
}
