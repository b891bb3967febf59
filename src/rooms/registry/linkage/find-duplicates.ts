import { guessColumns, sampleRows } from '../intake/columns.ts';
import { notABusiness } from '../intake/not-a-business.ts';
import { openTable } from '../intake/open-table.ts';
import { type RowRecord, readRow } from '../intake/row-record.ts';
import { COMMAND_LINE_LIMITS, type IntakeLimits } from '../intake/table.ts';
import { foldedName } from '../normalise/spelling.ts';
import type { LinkReason } from './explain.ts';
import { findPairs } from './find-pairs.ts';
import type { LinkRecord } from './link-record.ts';
import { addRecord, emptyPool } from './pool.ts';

export type DuplicatePair = { a: number; b: number; probability: number; reasons: LinkReason[] };
export type FileDuplicates = {
  /** Rows of data in the file, without sums and titles; badly formed ones cannot be compared. */
  rows: number;
  /** Pairs in `pairs` are at least this probable. */
  threshold: number;
  /** Lines of the file (first line = 1), the most probable pair first. */
  pairs: DuplicatePair[];
  /** Less certain pairs, for a person to look at. */
  unsure: DuplicatePair[];
};

/**
 * Finds the doubles within one list, without a database: guesses the columns, reads each row, compares. `today` is `YYYY-MM-DD`. Refuses
 * files that cannot be read with `file-…` codes.
 */
export async function findDuplicates(
  path: string,
  options: { today: string; limits?: IntakeLimits; sheet?: string; threshold?: number },
): Promise<FileDuplicates> {
  const { limits = COMMAND_LINE_LIMITS, sheet, today, threshold } = options;
  const table = await openTable(path, { limits, sheet });
  const mapping = guessColumns(table.header.names, await sampleRows(table), undefined, table.header.unit);
  const pool = emptyPool();
  const lines: number[] = [];
  let malformed = 0;
  for await (const row of table.rows()) {
    if (row.fault) malformed++;
    if (row.fault || notABusiness(row.cells, { names: table.header.names, mapping })) continue;
    addRecord(pool, linkRecordOf(readRow(row.cells, row.lossy ?? [], mapping, { today }).record));
    lines.push(row.line);
  }
  const linkage = findPairs(pool, { threshold });
  const withLines = (pairs: typeof linkage.pairs): DuplicatePair[] =>
    pairs.map(({ a, b, probability, reasons }) => ({
      a: lines[a] ?? 0,
      b: lines[b] ?? 0,
      probability: Math.round(probability * 1e4) / 1e4,
      reasons,
    }));
  return {
    rows: pool.size + malformed,
    threshold: linkage.threshold,
    pairs: withLines(linkage.pairs),
    unsure: withLines(linkage.unsure),
  };
}

/** The facts of a read row by which it can be compared. Identifiers that do not read are compared as they were typed. */
export function linkRecordOf(record: RowRecord): LinkRecord {
  const digits = (raw: string | undefined) => raw?.replace(/\D/g, '') || null;
  const phone = record.phone?.value;
  return {
    businessName: record.businessName?.value ?? record.brand?.value,
    ownerName: record.ownerName?.value,
    nik: record.nik?.value?.number ?? digits(record.nik?.raw),
    familyCard: record.familyCard?.value?.number ?? digits(record.familyCard?.raw),
    nib: record.nib?.value,
    phones: phone ? [phone.e164, ...phone.others] : [],
    email: record.email?.value,
    address: record.address?.value ?? record.ownerAddress?.value,
    ward: areaKey(record.ward),
    district: areaKey(record.district),
    latitude: record.point?.value?.latitude,
    longitude: record.point?.value?.longitude,
    birthDate: record.birthDate?.value,
    sex: record.sex?.value,
    sector: record.kbli?.value?.code ?? record.sector?.value,
    product: record.product?.value,
    startYear: record.startYear?.value,
    sales: record.annualSales?.value ?? record.monthlySales?.value ?? record.assets?.value,
    workers: record.workers?.value,
  };
}

function areaKey(fact: RowRecord['ward']): string | null {
  if (!fact || fact.state === 'absent') return null;
  return fact.value?.code || foldedName(fact.value?.name ?? fact.raw) || null;
}
