import { foldedWords } from '../normalise/spelling.ts';
import { plainLetters } from '../normalise/text.ts';
import type { Field } from './fields.ts';
import { notABusiness } from './not-a-business.ts';
import type { ReadContext } from './readers.ts';
import type { RowReason } from './row-reasons.ts';
import { type Mapping, type RowRecord, readRow } from './row-record.ts';
import type { TableRow } from './table.ts';

/**
 * - `ready`: can be written, perhaps with warnings in `reasons`.
 * - `faulty`: cannot be trusted or needs a choice; not written until a person corrects it.
 * - `maybe-same`: can be written, but an earlier row of this file says the same.
 * - `skipped`: not a business (a sum, a repeated heading, a section's title).
 */
export type Verdict = 'ready' | 'faulty' | 'maybe-same' | 'skipped';
export type CheckedRow = { line: number; verdict: Verdict; reasons: RowReason[]; record: RowRecord; cells: string[] };
export type CheckPlan = { mapping: Mapping; names: readonly string[]; context: Omit<ReadContext, 'unit'> };

/** What lets an officer find a business again, even one whose name nobody wrote down. An address alone may be a street full of them. */
const FINDABLE: readonly Field[] = ['businessName', 'ownerName', 'brand', 'product', 'nik', 'nib', 'phone', 'point'];

/** No name or address is longer; what is, swallowed other rows. */
const LONGEST_CELL = 5000;

/**
 * Judges each row by general rules, in one pass. A row needs something by which it is found again (a business without a name
 * yet is valid). Identifiers that do not read are kept raw with a warning: a wrong NIK must not keep a business out.
 */
export async function* checkRows(rows: AsyncIterable<TableRow>, plan: CheckPlan): AsyncGenerator<CheckedRow> {
  const seen = new Map<string, number>();
  for await (const row of rows) yield checkRow(row, plan, seen);
}

/** Judges one row; compared with earlier ones only where `seen`, which grows with the list, is given. */
export function checkRow(row: TableRow, plan: CheckPlan, seen?: Map<string, number>): CheckedRow {
  const { line, cells } = row;
  if (row.fault) return { line, verdict: 'faulty', reasons: [row.fault], record: {}, cells };
  const skip = notABusiness(cells, plan);
  if (skip) return { line, verdict: 'skipped', reasons: [skip], record: {}, cells };

  const { record, reasons } = readRow(cells, row.lossy ?? [], plan.mapping, plan.context);
  const longest = Math.max(0, ...cells.map((cell) => cell.length));
  const fault = faultOf(record, longest);
  if (fault)
    return {
      line,
      verdict: 'faulty',
      reasons: [fault, ...reasons.filter((one) => one.code !== fault.code)],
      record,
      cells,
    };
  if (!record.businessName?.value && !record.ownerName?.value) reasons.push({ code: 'row-without-name', params: {} });
  const same = seen ? sameAs(record, cells, line, seen) : null;
  if (same !== null)
    return {
      line,
      verdict: 'maybe-same',
      reasons: [{ code: 'same-as-line', params: { line: same } }, ...reasons],
      record,
      cells,
    };
  return { line, verdict: 'ready', reasons, record, cells };
}

/** Only what makes the row useless or needs a choice between several wards. */
function faultOf(record: RowRecord, longest: number): RowReason | null {
  if (longest > LONGEST_CELL) return { code: 'cell-too-long', params: { letters: longest } };
  if (!FINDABLE.some((field) => record[field]?.value)) return { code: 'row-nameless', params: {} };
  for (const field of ['ward', 'district'] as const) {
    const reason = record[field]?.reason;
    if (reason?.code === 'area-ambiguous') return { field, ...reason };
  }
  return null;
}

/** The earlier line that agrees on name and one strong sign, or in every cell. Only a first hint: `linkage` looks properly. */
function sameAs(record: RowRecord, cells: readonly string[], line: number, seen: Map<string, number>): number | null {
  const name = foldedWords(record.businessName?.value ?? record.ownerName?.value ?? '').join(' ');
  const keys = [whole(cells)];
  if (name !== '')
    for (const field of ['nib', 'nik', 'phone'] as const satisfies readonly Field[]) {
      const sign = signOf(record, field);
      if (sign) keys.push(`${field} ${sign} ${name}`);
    }
  let found: number | null = null;
  for (const key of keys) {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else found ??= earlier;
  }
  return found;
}

const whole = (cells: readonly string[]): string => `row ${cells.map(plainLetters).join('|')}`;

function signOf(record: RowRecord, field: 'nib' | 'nik' | 'phone'): string | null {
  if (field === 'nib') return record.nib?.value ?? null;
  if (field === 'nik') return record.nik?.value?.number ?? null;
  return record.phone?.value?.e164 ?? null;
}
