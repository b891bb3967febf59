import type { Ctx } from '#platform/ctx.ts';
import { sealedNumbers } from '../registry.store.ts';
import type { ImportFacts } from './facts.rules.ts';
import { takeRows } from './rows.store.ts';
import { openRow } from './sealed-row.ts';

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
  const rows = taken.flatMap(({ sealed, ...row }): OpenedRow[] => {
    const { facts } = openRow(sealed);
    return facts ? [{ ...row, facts, numbers: sealedNumbers(facts) }] : [];
  });
  return { rows, last: taken.at(-1)?.line ?? null };
}
