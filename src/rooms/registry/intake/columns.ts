import type { AreaIndex } from '../normalise/area.ts';
import { readMoney } from '../normalise/money.ts';
import { plainLetters } from '../normalise/text.ts';
import { fieldsOfHeading, PLAIN_NAME, unitOfHeading } from './column-names.ts';
import { fieldsOfValues, nameLikeness, valuesContradict } from './column-values.ts';
import type { Field } from './fields.ts';
import { isPlaceName, joinedFields } from './joined.ts';
import type { Table, TableRow } from './table.ts';

/** What a column is taken for. `confidence` is 0 to 1; `samples` are its first three different values; `unit` is rupiah per 1;
 * `unitUnclear` where amounts are far too small for rupiah and the heading does not say what they count in. */
export type ColumnGuess = {
  index: number;
  name: string;
  field: Field | null;
  /** Further facts in the same cell. */
  further?: Field[];
  confidence: number;
  samples: string[];
  unit: 1 | 1_000 | 1_000_000;
  unitUnclear: boolean;
};

type Candidate = { index: number; name: string; field: Field; score: number; further?: Field[] };
type Column = { index: number; name: string; values: string[] };
const AMOUNTS: ReadonlySet<Field> = new Set(['annualSales', 'monthlySales', 'capital', 'assets']);
/** Workers counted by kind: such columns are added, a column of all workers is not. */
const BY_KIND = /\b(?:l|p|lk|pr|laki|perempuan|pria|wanita|male|female|tetap|paruh|lepas|harian|dibayar|keluarga)\b/;
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
 * `listUnit` is what a title above the table says all amounts are counted in.
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly { cells: readonly string[] }[],
  areas?: AreaIndex,
  listUnit: 1 | 1_000 | 1_000_000 = 1,
): ColumnGuess[] {
  const columns = names.map((name, index) => ({ index, name, values: rows.map((row) => row.cells[index] ?? '') }));
  const joined = columns.flatMap(joinedCandidate);
  const parted = new Set(joined.map(({ index }) => index));
  const single = columns.filter(({ index }) => !parted.has(index)).flatMap((column) => candidatesOf(column, areas));
  const taken = assign([...joined, ...single]);
  nameColumns(columns, taken);
  return columns.map(({ index, name, values }) => {
    const chosen = taken.get(index);
    const unclear = amountsTooSmall(chosen?.field ?? null, name, values);
    return {
      index,
      name,
      field: chosen?.field ?? null,
      ...(chosen?.further && { further: chosen.further }),
      confidence: Math.min(1, Math.round((chosen?.score ?? 0) * 100) / 100),
      samples: [...new Set(values.map((value) => value.trim()).filter(Boolean))].slice(0, 3),
      unit: unclear ? listUnit : unitOfHeading(name),
      unitUnclear: unclear && listUnit === 1,
    };
  });
}

/** No business sells for less than Rp50.000 a year: half of the amounts below that means thousands or millions. */
function amountsTooSmall(field: Field | null, name: string, values: readonly string[]): boolean {
  if (!field || !AMOUNTS.has(field) || unitOfHeading(name) !== 1) return false;
  const amounts = values.flatMap((value) => readMoney(value).value ?? []).filter((amount) => amount > 0);
  return amounts.length >= 3 && amounts.filter((amount) => amount < 50_000).length > amounts.length / 2;
}

/** A column that holds several facts: it is read as such where heading and cells agree on them. */
function joinedCandidate({ index, name, values }: Column): Candidate[] {
  const [field, ...further] = joinedFields(name, values) ?? [];
  return field ? [{ index, name, field, further, score: 0.9 }] : [];
}

function candidatesOf(column: Column, areas?: AreaIndex): Candidate[] {
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
    return score >= SURE_ENOUGH
      ? [{ index: column.index, name: column.name, field, score: named === 1 ? score + 0.02 : score }]
      : [];
  });
}

/** Facts that lists spread over two columns ("Tenaga Kerja L", "Tenaga Kerja P"; "No HP", "No WA"): both are read. */
const isTwofold = (field: Field, one: Candidate, other: Candidate | undefined): boolean =>
  one.score >= 0.7 &&
  other !== undefined &&
  (field === 'phone' || (field === 'workers' && [one, other].every(({ name }) => BY_KIND.test(plainLetters(name)))));

function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const taken = new Map<number, Candidate>();
  const given = new Map<Field, Candidate>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    const fields = [candidate.field, ...(candidate.further ?? [])];
    if (
      taken.has(candidate.index) ||
      fields.some((field) => given.has(field) && !isTwofold(field, candidate, given.get(field)))
    )
      continue;
    taken.set(candidate.index, candidate);
    for (const field of fields) given.set(field, candidate);
  }
  return taken;
}

/**
 * "Nama" alone: the owner's, where another column names the business or the list is about persons (NIK, sex, birth date);
 * else the business's. Where nothing is a name, the column that reads most like names is offered with low confidence.
 */
function nameColumns(columns: readonly Column[], taken: Map<number, Candidate>): void {
  const has = (field: Field) => [...taken.values()].some((one) => one.field === field || one.further?.includes(field));
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
    if (field) taken.set(index, { index, name, field, score: 0.8 });
  }
  if (has('businessName') || has('ownerName')) return;
  const free = columns
    .filter((column) => !taken.has(column.index))
    .map((column) => ({ column, likeness: nameLikeness(column.values) }));
  const [best, next] = free.sort((a, b) => b.likeness - a.likeness || a.column.index - b.column.index);
  // The one column of a list is what its businesses are called, however much else stands in it.
  if (!best || (best.likeness < 0.5 && columns.length > 1)) return;
  const give = (one: typeof best, field: Field) =>
    taken.set(one.column.index, { index: one.column.index, name: '', field, score: 0.4 });
  const people = next && next.likeness >= 0.7 ? personOf(best.column, next.column) : null;
  if (!next || !people) return void give(best, 'businessName');
  give(people === best.column ? next : best, 'businessName');
  give(people === best.column ? best : next, 'ownerName');
}

/** Of two columns of names the one with people, where the other plainly has businesses; else null. */
function personOf(a: Column, b: Column): Column | null {
  const [inA, inB] = [a, b].map(({ values }) => values.filter(isPlaceName).length / Math.max(1, values.length)) as [
    number,
    number,
  ];
  if (Math.abs(inA - inB) < 0.25) return null;
  return inA > inB ? b : a;
}
