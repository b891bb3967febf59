import type { AreaIndex } from '../normalise/area.ts';
import { readMoney } from '../normalise/money.ts';
import { plainLetters } from '../normalise/text.ts';
import { fieldsOfHeading, PLAIN_NAME, unitOfHeading } from './column-names.ts';
import { fieldsOfValues, nameLikeness, valuesContradict } from './column-values.ts';
import type { Field } from './fields.ts';
import type { Table, TableRow } from './table.ts';

/** What a column is taken for. `confidence` is 0 to 1; `samples` are its first three different values; `unit` is rupiah per 1;
 * `unitUnclear` where amounts are far too small for rupiah and the heading does not say what they count in. */
export type ColumnGuess = {
  index: number;
  name: string;
  field: Field | null;
  confidence: number;
  samples: string[];
  unit: 1 | 1_000 | 1_000_000;
  unitUnclear: boolean;
};

type Candidate = { index: number; field: Field; score: number };
const AMOUNTS: ReadonlySet<Field> = new Set(['annualSales', 'monthlySales', 'capital', 'assets']);
const SAMPLED_ROWS = 300;
const SURE_ENOUGH = 0.45;

/** The first well-formed rows of a table, for guessing and for showing. */
export async function sampleRows(table: Table, count = SAMPLED_ROWS): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if (!row.fault) rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

/**
 * Guesses what each column means from its heading and from its values. Each field is given to one column at most, the best
 * fitting first; what is not certain enough stays null for a person to choose. A heading whose values say otherwise is not believed.
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly { cells: readonly string[] }[],
  areas?: AreaIndex,
): ColumnGuess[] {
  const columns = names.map((name, index) => ({ index, name, values: rows.map((row) => row.cells[index] ?? '') }));
  const candidates = columns.flatMap((column) => candidatesOf(column, areas));
  const taken = assign(candidates);
  nameColumns(columns, taken);
  return columns.map(({ index, name, values }) => {
    const chosen = taken.get(index);
    return {
      index,
      name,
      field: chosen?.field ?? null,
      confidence: Math.min(1, Math.round((chosen?.score ?? 0) * 100) / 100),
      samples: [...new Set(values.map((value) => value.trim()).filter(Boolean))].slice(0, 3),
      unit: unitOfHeading(name),
      unitUnclear: amountsTooSmall(chosen?.field ?? null, name, values),
    };
  });
}

/** No business sells for less than Rp50.000 a year: half of the amounts below that means thousands or millions. */
function amountsTooSmall(field: Field | null, name: string, values: readonly string[]): boolean {
  if (!field || !AMOUNTS.has(field) || unitOfHeading(name) !== 1) return false;
  const amounts = values.flatMap((value) => readMoney(value).value ?? []).filter((amount) => amount > 0);
  return amounts.length >= 3 && amounts.filter((amount) => amount < 50_000).length > amounts.length / 2;
}

function candidatesOf(column: { index: number; name: string; values: string[] }, areas?: AreaIndex): Candidate[] {
  const byValue = fieldsOfValues(column.values, areas);
  const plainName = PLAIN_NAME.has(plainLetters(column.name));
  const byName = plainName ? new Map<Field, number>() : fieldsOfHeading(column.name);
  const fields = new Set([...byValue.keys(), ...byName.keys()]);
  return [...fields].flatMap((field) => {
    const named = byName.get(field) ?? 0;
    const valued = byValue.get(field) ?? 0;
    if (named > 0 && valuesContradict(field, column.values)) return [];
    // Two independent signs together are stronger than either: 1 - (1-a)(1-b). A heading alone is good for at most 0.95.
    const score = 1 - (1 - named * 0.95) * (1 - valued);
    return score >= SURE_ENOUGH ? [{ index: column.index, field, score: named === 1 ? score + 0.02 : score }] : [];
  });
}

function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const taken = new Map<number, Candidate>();
  const given = new Set<Field>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (taken.has(candidate.index) || given.has(candidate.field)) continue;
    taken.set(candidate.index, candidate);
    given.add(candidate.field);
  }
  return taken;
}

/**
 * "Nama" alone: the owner's, where another column names the business or the list is about persons (NIK, sex, birth date);
 * else the business's. Where nothing is a name, the column that reads most like names is offered with low confidence.
 */
function nameColumns(
  columns: readonly { index: number; name: string; values: string[] }[],
  taken: Map<number, Candidate>,
): void {
  const has = (field: Field) => [...taken.values()].some((one) => one.field === field);
  const personal = has('nik') || has('sex') || has('birthDate') || has('familyCard');
  for (const { index, name } of columns) {
    if (!PLAIN_NAME.has(plainLetters(name))) continue;
    const field: Field | null = has('businessName')
      ? has('ownerName')
        ? null
        : 'ownerName'
      : !has('ownerName') && personal
        ? 'ownerName'
        : 'businessName';
    if (field) taken.set(index, { index, field, score: 0.8 });
  }
  if (has('businessName') || has('ownerName')) return;
  const free = columns
    .filter((column) => !taken.has(column.index))
    .map((column) => ({ column, likeness: nameLikeness(column.values) }));
  const best = free.sort((a, b) => b.likeness - a.likeness || a.column.index - b.column.index)[0];
  if (best && best.likeness >= 0.5)
    taken.set(best.column.index, { index: best.column.index, field: 'businessName', score: 0.4 });
}
