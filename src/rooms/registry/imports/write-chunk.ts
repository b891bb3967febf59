import type { Ctx } from '#platform/ctx.ts';
import { type BulkRow, insertTables } from '../bulk.store.ts';
import { addTo, type Growing, growing, grownFacts, noteOf, shareOwners } from './added-facts.ts';
import { addNew, emptyTables, ownerBook, type WriteAround } from './new-rows.ts';
import type { OpenedRow } from './opened-rows.ts';
import { businessesOfLines, type RowOutcome, saveOutcomes } from './rows.store.ts';
import { findOwners, listIdentifierKeys, lockTargets, saveAdded, saveLastEvents } from './write.store.ts';

/**
 * Writes some rows of a list, in the caller's transaction: new businesses first, then what other rows add to known ones.
 * A partner that is gone meanwhile makes the row a new business. Returns what became of each row.
 */
export async function writeChunk(tx: Ctx, rows: readonly OpenedRow[], around: WriteAround): Promise<RowOutcome[]> {
  const earlier = await businessesOfLines(
    tx,
    around.batchId,
    rows.flatMap((row) => row.matchLine ?? []),
  );
  const targets = await targetsOf(tx, rows, earlier, around.batchId);
  const tables = { ...emptyTables(), change: [] as BulkRow[] };
  const book = ownerBook(await findOwners(tx, indexesOf(rows)));
  const outcomes: RowOutcome[] = [];
  const later: { row: OpenedRow; businessId: string }[] = [];
  const made = new Map<number, string>();

  for (const row of rows) {
    const partner = row.plan === 'same' ? partnerOf(row, { targets, earlier, made }) : undefined;
    if (partner) later.push({ row, businessId: partner });
    else {
      const businessId = addNew(tables, book, row, around);
      made.set(row.line, businessId);
      outcomes.push({ line: row.line, outcome: 'written', businessId });
    }
    if (partner) made.set(row.line, partner);
  }
  await insertTables(tx, tables);
  Object.assign(tables, emptyTables());
  await addLater(tx, later, { targets, tables, around });
  for (const { row, businessId } of later) outcomes.push({ line: row.line, outcome: 'added', businessId });
  await saveOutcomes(tx, around.batchId, outcomes);
  return outcomes;
}

async function targetsOf(
  tx: Ctx,
  rows: readonly OpenedRow[],
  earlier: ReadonlyMap<number, string>,
  batchId: string,
): Promise<Map<string, Growing>> {
  const ids = rows.flatMap((row) =>
    row.plan === 'same' ? [row.matchId ?? earlier.get(row.matchLine ?? -1) ?? []].flat() : [],
  );
  const known = await lockTargets(tx, [...new Set(ids)]);
  return new Map(known.map((target) => [target.id, growing(target, target.batchId === batchId)]));
}

function partnerOf(
  row: OpenedRow,
  {
    targets,
    earlier,
    made,
  }: { targets: Map<string, Growing>; earlier: ReadonlyMap<number, string>; made: ReadonlyMap<number, string> },
): string | undefined {
  if (row.matchId) return targets.has(row.matchId) ? row.matchId : undefined;
  if (row.matchLine === null) return undefined;
  return made.get(row.matchLine) ?? earlier.get(row.matchLine);
}

/** Adds facts to businesses known before and to those this very chunk made. */
async function addLater(
  tx: Ctx,
  later: { row: OpenedRow; businessId: string }[],
  parts: { targets: Map<string, Growing>; tables: Parameters<typeof addTo>[2]; around: WriteAround },
): Promise<void> {
  if (later.length === 0) return;
  const { targets, tables, around } = parts;
  const fresh = later.flatMap(({ businessId }) => (targets.has(businessId) ? [] : [businessId]));
  for (const target of await lockTargets(tx, [...new Set(fresh)])) targets.set(target.id, growing(target, true));
  const identifiers = await listIdentifierKeys(tx, [...targets.keys()]);
  for (const { row, businessId } of later) {
    const target = targets.get(businessId);
    if (target) addTo(target, row, tables, { around, identifiers });
  }
  const grown = [...targets.values()].filter((target) => target.grown);
  shareOwners(grown);
  await saveAdded(
    tx,
    around.batchId,
    grown.map((target) => grownFacts(target, around)),
  );
  await saveLastEvents(
    tx,
    later.map(({ row, businessId }) => ({ id: businessId, text: noteOf(around, row.line) })),
  );
  tables.change = grown.flatMap((target) => target.changes);
  await insertTables(tx, tables);
}

const indexesOf = (rows: readonly OpenedRow[]): { phones: string[]; niks: string[] } => ({
  phones: rows.flatMap(({ numbers }) => numbers.phone_index ?? []),
  niks: rows.flatMap(({ numbers }) => numbers.nik_index ?? []),
});
