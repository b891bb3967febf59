import type { Ctx } from '#platform/ctx.ts';
import { saveBatch } from './imports/batch.store.ts';
import { compareRows } from './imports/compare-rows.ts';
import { getBatch } from './imports/imports.reads.ts';
import { judgeList } from './imports/judge-list.ts';
import { knownRecords } from './imports/known.reads.ts';
import { deleteRows, saveMatches } from './imports/rows.store.ts';
import { startMatcher } from './linkage/matcher.ts';
import { allow } from './registry.permissions.ts';

/**
 * Judges every row of a list, and compares it with the registry and with the rows before it. Writes only what was found:
 * the registry stays as it is. Begins anew when it was broken off. `progress` is told the rows dealt with.
 */
export async function checkList(ctx: Ctx, id: string, progress?: (rows: number) => void): Promise<void> {
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, id);
  if (batch.state !== 'checking') return;
  await deleteRows(ctx, id);
  const matcher = startMatcher();
  try {
    const known: string[] = [];
    for await (const some of knownRecords(ctx)) {
      known.push(...some.map((one) => one.id));
      matcher.add(some.map((one) => one.record));
    }
    const { lines, rows } = await judgeList(ctx, batch, { compare: matcher.add, progress });
    const matches = await matcher.find(known.length);
    await saveMatches(ctx, id, compareRows(matches, { known, lines, doubles: batch.doubles }));
    await saveBatch(ctx, id, { state: 'checked', rows, progress: rows });
  } finally {
    await matcher.stop();
  }
}
