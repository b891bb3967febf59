import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { findAlike } from './alike.reads.ts';
import { planOf } from './import-plan.rules.ts';
import type { Doubles } from './imports.tables.ts';
import { type JudgePlan, judgeRows } from './judge-rows.ts';
import { readAreaIndex } from './known.reads.ts';
import { type lockRows, type RowMatch, saveRow } from './rows.store.ts';
import { openRow } from './sealed-row.ts';

type StoredRow = Awaited<ReturnType<typeof lockRows>>[number];
/** New texts of a row's cells, by the number of the column. */
export type CellChanges = ReadonlyMap<number, string>;

export async function planOfBatch(
  ctx: Ctx,
  batch: { names: string[]; mapping: JudgePlan['mapping'] },
): Promise<JudgePlan> {
  return {
    names: batch.names,
    mapping: batch.mapping,
    context: { today: dayOf(ctx.now), areas: await readAreaIndex(ctx) },
  };
}

/** Puts new texts into one row and judges it as if it had come so; compared with the registry by its numbers and its name. */
export async function judgeAgain(
  tx: Ctx,
  stored: StoredRow,
  cells: CellChanges,
  parts: { plan: JudgePlan; doubles: Doubles },
): Promise<void> {
  const { plan, doubles } = parts;
  const before = openRow(stored.sealed);
  const width = plan.names.length;
  const texts = Array.from({ length: width }, (_, at) => cells.get(at) ?? before.cells[at] ?? '');
  const lossy = before.lossy?.filter((at) => !cells.has(at));
  for await (const row of judgeRows(one({ line: stored.line, cells: texts, lossy }), plan)) {
    const alike = row.content.facts ? await findAlike(tx, row.content.facts) : null;
    const match: RowMatch | undefined = alike
      ? {
          line: row.line,
          matchId: alike.id,
          matchLine: null,
          probability: null,
          reasons: alike.reasons,
          verdict: 'maybe',
          plan: planOf({ verdict: 'maybe', decision: null, matched: true, doubles }),
        }
      : undefined;
    await saveRow(tx, stored.batch_id, row, {
      match,
      plan: planOf({ verdict: row.verdict, decision: null, matched: false, doubles }),
    });
  }
}

async function* one<T>(row: T): AsyncGenerator<T> {
  yield row;
}
