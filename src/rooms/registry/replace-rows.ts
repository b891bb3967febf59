import type { Ctx } from '#platform/ctx.ts';
import { correctRows } from './correct-rows.ts';
import { getBatch } from './imports/imports.reads.ts';
import { importRefuse } from './imports/imports.refusals.ts';
import { withFile } from './imports/inspect-file.ts';
import { openTable } from './intake/open-table.ts';
import { UPLOAD_LIMITS } from './intake/table.ts';
import { allow } from './registry.permissions.ts';
import { fold } from './registry.rules.ts';

/** The heading of the column that says which line of the list a row is, in both languages. */
const LINE_HEADINGS: ReadonlySet<string> = new Set(['baris', 'row']);

/**
 * Takes back the file of faulty rows after it was corrected elsewhere: rows are known by their column of lines, cells by
 * their headings. Returns how many rows were corrected. Refuses what `receiveList` refuses, and a file without lines (422).
 */
export async function replaceRows(ctx: Ctx, id: string, content: Uint8Array): Promise<number> {
  allow(ctx, 'registry.import');
  const { names } = await getBatch(ctx, id);
  const corrections = new Map<number, Map<number, string>>();
  await withFile(content, async (path) => {
    const table = await openTable(path, { limits: UPLOAD_LIMITS });
    const headings = table.header.names.map(fold);
    const lineAt = headings.findIndex((heading) => LINE_HEADINGS.has(heading));
    if (lineAt < 0) throw importRefuse('import-no-line-column');
    const columns = names.map((name, at) => headings.indexOf(fold(name || String(at + 1)), lineAt + 1));
    for await (const row of table.rows()) {
      const line = Number(row.cells[lineAt]);
      if (!Number.isSafeInteger(line) || row.fault) continue;
      const cells = new Map<number, string>();
      columns.forEach((from, at) => {
        if (from >= 0) cells.set(at, row.cells[from] ?? '');
      });
      corrections.set(line, cells);
    }
  });
  return correctRows(ctx, id, corrections);
}
