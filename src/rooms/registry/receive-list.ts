import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { findRepeated, insertBatch, insertFile } from './imports/batch.store.ts';
import { inspectFile, withFile } from './imports/inspect-file.ts';
import { type IntakeLimits, UPLOAD_LIMITS } from './intake/table.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/**
 * Takes a list of businesses and keeps it, sealed; nothing of it is in the registry yet. The whole file is read once, so
 * that a locked, empty, cut off or endless one is refused now (`file-…`, one sentence each). Returns the import's id.
 */
export async function receiveList(
  ctx: Ctx,
  file: { name: string; content: Uint8Array; sheet?: string; limits?: IntakeLimits },
): Promise<string> {
  allow(ctx, 'registry.import');
  const { limits = UPLOAD_LIMITS, sheet, content } = file;
  const inspection = await withFile(content, (path) => inspectFile(ctx, path, { limits, sheet }));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    const repeatOf = await findRepeated(tx, sha256);
    await insertBatch(tx, {
      id,
      fileName: cleanName(file.name),
      sha256,
      bytes: content.length,
      repeatOf,
      ...inspection,
    });
    await insertFile(tx, id, content);
    await record(tx, 'registry.list-received', { type: 'import', id }, { sha256, rows: inspection.rows });
    return id;
  });
}

/** The last part of a name, without signs that hide or steer, short enough for a table. */
function cleanName(name: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return Array.from(plain).slice(-120).join('') || 'daftar';
}
