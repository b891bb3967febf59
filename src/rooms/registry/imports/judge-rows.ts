import { blindIndex } from '#platform/sealed.ts';
import { checkRow } from '../intake/check-rows.ts';
import type { ReadContext } from '../intake/readers.ts';
import type { RowReason } from '../intake/row-reasons.ts';
import type { Mapping, RowRecord } from '../intake/row-record.ts';
import type { TableRow } from '../intake/table.ts';
import { linkRecordOf } from '../linkage/find-duplicates.ts';
import type { LinkRecord } from '../linkage/link-record.ts';
import { factsOf } from './facts.rules.ts';
import type { RowVerdict } from './imports.tables.ts';
import type { RowContent } from './sealed-row.ts';

/** How the rows of one list are read: headings, what each column means, and what the readers must know. */
export interface JudgePlan {
  names: string[];
  mapping: Mapping;
  context: Omit<ReadContext, 'unit'>;
}

export interface JudgedRow {
  line: number;
  content: RowContent;
  name: string;
  verdict: RowVerdict;
  problem: string | null;
  noted: boolean;
  fingerprint: string;
  /** An earlier line with the very same cells. */
  twin: number | null;
  /** What it is compared by; nothing where the row cannot be written. */
  link: LinkRecord | null;
}

/** Said of every row of a list that does not name its edition: no help to the officer, row by row. */
const SILENT: ReadonlySet<string> = new Set(['kbli-edition-missing']);

/** Judges rows in one pass, as `checkRow` does, and makes of each what is kept, compared and written. */
export async function* judgeRows(rows: AsyncIterable<TableRow>, plan: JudgePlan): AsyncGenerator<JudgedRow> {
  const heading = plan.names.join('\u001f');
  const seen = new Map<string, number>();
  for await (const row of rows) {
    const fingerprint = blindIndex(`${heading}\u001e${row.cells.join('\u001f')}`);
    const twin = seen.get(fingerprint) ?? null;
    if (twin === null) seen.set(fingerprint, row.line);
    yield judgeRow(row, plan, { fingerprint, twin });
  }
}

function judgeRow(row: TableRow, plan: JudgePlan, same: Pick<JudgedRow, 'fingerprint' | 'twin'>): JudgedRow {
  const { line, reasons, record, cells, ...checked } = checkRow(row, plan);
  const verdict = checked.verdict === 'maybe-same' ? 'ready' : checked.verdict;
  const said = reasons.filter((reason) => !SILENT.has(reason.code));
  const writable = verdict === 'ready';
  const facts = writable ? factsOf(record, { ...plan, cells }) : null;
  return {
    line,
    content: { cells, lossy: row.lossy, fault: row.fault, reasons: said, facts },
    name: nameOf(record),
    verdict,
    problem: problemOf(said),
    noted: writable && said.length > 0,
    fingerprint: same.fingerprint,
    twin: writable ? same.twin : null,
    link: facts ? { ...linkRecordOf(record), sector: facts.sector } : null,
  };
}

/** What a row is called on the page; never a number that could be somebody's. */
const nameOf = (record: RowRecord): string =>
  (record.businessName?.value ?? record.brand?.value ?? record.ownerName?.value ?? record.product?.value ?? '').slice(
    0,
    200,
  );

const problemOf = (reasons: readonly RowReason[]): string | null => {
  const [first] = reasons;
  return first ? (first.field ?? 'row') : null;
};
