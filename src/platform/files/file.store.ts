import type { Generated } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';

/** What a stored file is: a redrawn picture or a document as it came. */
export type FileKind = 'picture' | 'pdf';

interface FileTable {
  'platform.file': {
    city: Generated<string>;
    id: string;
    sha256: string;
    kind: FileKind;
    bytes: number;
    name: string;
    uploaded_by: string;
    at: Date;
  };
}

/** A stored file without its bytes. */
export interface StoredFile {
  id: string;
  sha256: string;
  kind: FileKind;
  /** Size as stored. */
  bytes: number;
  /** As it was called on the sender's device, cleaned. */
  name: string;
}

export async function insertFile(ctx: Ctx, file: StoredFile): Promise<void> {
  await tablesOf<FileTable>(ctx)
    .insertInto('platform.file')
    .values({ ...file, uploaded_by: ctx.actor.id, at: ctx.now })
    .execute();
}

export async function findFile(ctx: Ctx, id: string): Promise<StoredFile | undefined> {
  return await tablesOf<FileTable>(ctx)
    .selectFrom('platform.file')
    .select(['id', 'sha256', 'kind', 'bytes', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
}
