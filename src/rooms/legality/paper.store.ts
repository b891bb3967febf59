import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { LegalityTables } from './legality.tables.ts';
import type { PaperKind } from './papers.rules.ts';

export interface NewPaper {
  businessId: string;
  kind: PaperKind;
  /** What it is called; empty for the name of its kind. */
  title: string;
  fileId: string;
  fileName: string;
  bytes: number;
  validUntil: string | null;
  /** Papers it takes the place of. */
  replaces: readonly string[];
}

/** Keeps a paper of a business and marks those it replaces. Returns its id. */
export async function insertPaper(tx: Ctx, paper: NewPaper): Promise<string> {
  const id = newId();
  const db = tablesOf<LegalityTables>(tx);
  await db
    .insertInto('legality.paper')
    .values({
      id,
      business_id: paper.businessId,
      kind: paper.kind,
      title: paper.title,
      file_id: paper.fileId,
      file_name: paper.fileName,
      bytes: paper.bytes,
      valid_until: paper.validUntil,
      by_owner: tx.actor.kind === 'owner',
      by_name: tx.actor.name,
      at: tx.now,
      replaced_by: null,
      replaced_at: null,
    })
    .execute();
  if (paper.replaces.length > 0)
    await db
      .updateTable('legality.paper')
      .set({ replaced_by: id, replaced_at: tx.now })
      .where('city', '=', tx.city)
      .where('business_id', '=', paper.businessId)
      .where('id', 'in', [...paper.replaces])
      .where('replaced_at', 'is', null)
      .execute();
  return id;
}
