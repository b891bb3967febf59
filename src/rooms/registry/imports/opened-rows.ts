import { setImmediate } from 'node:timers/promises';
import type { Ctx } from '#platform/ctx.ts';
import { sealedNumbers } from '../registry.store.ts';
import type { ImportFacts } from './facts.rules.ts';
import { takeRows } from './rows.store.ts';
import { openRow } from './sealed-row.ts';

/** Rows opened before the statements of the rows before them get their turn. */
const AT_ONCE = 100;

type TakenRow = Awaited<ReturnType<typeof takeRows>>[number];

/** A row ready to be written: its facts opened, the owner's numbers sealed as they will be kept. */
export interface OpenedRow extends Omit<TakenRow, 'sealed'> {
  facts: ImportFacts;
  numbers: ReturnType<typeof sealedNumbers>;
}

/** Opens the next rows to be written after a line; while the server writes the rows before them, this costs no time. */
export async function openRows(
  ctx: Ctx,
  batchId: string,
  span: { after: number; limit: number },
): Promise<{ rows: OpenedRow[]; last: number | null }> {
  const taken = await takeRows(ctx, batchId, span);
  const rows: OpenedRow[] = [];
  for (const [at, { sealed, ...row }] of taken.entries()) {
    const { facts } = openRow(sealed);
    if (facts) rows.push({ ...row, facts, numbers: sealedNumbers(facts) });
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
  }
  return { rows, last: taken.at(-1)?.line ?? null };
}
