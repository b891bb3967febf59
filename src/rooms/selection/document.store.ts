import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (tx: Ctx) => tablesOf<SelectionTables>(tx);

/** A stored file under the name it was asked by. */
export interface NewDocument {
  name: string;
  fileId: string;
  fileName: string;
  bytes: number;
}

/** Adds a file to a draft or an application. In a draft a new file of the same name replaces the old one. */
export async function insertDocument(
  tx: Ctx,
  of: { draftId: string } | { applicationId: string },
  document: NewDocument,
): Promise<string> {
  const draftId = 'draftId' in of ? of.draftId : null;
  if (draftId) {
    await db(tx)
      .deleteFrom('selection.document')
      .where('city', '=', tx.city)
      .where('draft_id', '=', draftId)
      .where('name', '=', document.name)
      .execute();
  }
  const id = newId();
  await db(tx)
    .insertInto('selection.document')
    .values({
      id,
      draft_id: draftId,
      application_id: 'applicationId' in of ? of.applicationId : null,
      name: document.name,
      file_id: document.fileId,
      file_name: document.fileName,
      bytes: document.bytes,
      at: tx.now,
    })
    .execute();
  return id;
}

/** Hands a draft's files over to the application it became. */
export async function keepDocuments(tx: Ctx, draftId: string, applicationId: string): Promise<void> {
  await db(tx)
    .updateTable('selection.document')
    .set({ draft_id: null, application_id: applicationId })
    .where('city', '=', tx.city)
    .where('draft_id', '=', draftId)
    .execute();
}
