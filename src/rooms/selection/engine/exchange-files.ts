import { isUtf8 } from 'node:buffer';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { BadPool } from './bad-pool.ts';
import type { Applicant, Quota } from './pool.ts';

/** The files that sortition tools exchange: one line for each applicant, one line for each quota. */

interface Line {
  number: number;
  cells: string[];
}

interface Sheet {
  name: string;
  header: string[];
  lines: Line[];
}

const bad = (message: string): BadPool => new BadPool('file', message);

/** Bytes as text: UTF-8, the UTF-16 that spreadsheets call Unicode text, or else the Windows code page of Western languages. */
function textOf(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

async function readSheet(path: string): Promise<Sheet> {
  const name = basename(path);
  if (!existsSync(path) || !statSync(path).isFile()) throw bad(`The file ${path} does not exist.`);
  const text = textOf(await readFile(path));
  const first = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const { promise, resolve, reject } = Promise.withResolvers<{ record: string[]; info: { lines: number } }[]>();
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    trim: true,
    skip_empty_lines: true,
    relax_quotes: true,
  };
  parse(text, options, (error, records) => {
    if (error) reject(bad(`${name} is not a CSV file: ${error.message}.`));
    else resolve(records as unknown as { record: string[]; info: { lines: number } }[]);
  });
  const [head, ...rest] = await promise;
  if (!head) throw bad(`${name} is empty.`);
  const lines = rest.map(({ record, info }) => ({ number: info.lines, cells: record }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw bad(`${name} has a header but no lines below it.`);
  return { name, header: head.record, lines: filled };
}

/** Reads quotas with header `category,feature,min,max` or `feature,value,min,max[,min_flex,max_flex]`. Throws {@link BadPool}. */
export async function readQuotas(path: string): Promise<Quota[]> {
  const { name, header, lines } = await readSheet(path);
  const names = header.map((cell) => cell.toLowerCase());
  const column = (wanted: string) => names.indexOf(wanted);
  const [feature, value] =
    column('category') >= 0 ? [column('category'), column('feature')] : [column('feature'), column('value')];
  if (feature! < 0 || value! < 0 || column('min') < 0 || column('max') < 0) {
    throw bad(
      `${name} needs the header category,feature,min,max or feature,value,min,max; it has ${header.join(',')}.`,
    );
  }
  const spelled = new Map<string, string>();
  const firstSpelling = (feature: string, cell: string): string => {
    const key = `${feature}\n${cell.toLowerCase()}`;
    const known = spelled.get(key) ?? cell;
    spelled.set(key, known);
    return known;
  };
  return lines.map(({ number, cells }) => {
    const whole = (wanted: string): number => {
      const cell = cells[column(wanted)] ?? '';
      if (!/^\d+(\.0+)?$/.test(cell))
        throw bad(`Line ${number} of ${name}: ${wanted} must be a whole number, not "${cell}".`);
      return Number(cell);
    };
    const flex = (wanted: string): number | undefined =>
      /^\d/.test(cells[column(wanted)] ?? '') ? whole(wanted) : undefined;
    const about = firstSpelling('', cells[feature!] ?? '');
    const quota = { feature: about, value: firstSpelling(about, cells[value!] ?? '') };
    if (quota.feature === '' || quota.value === '')
      throw bad(`Line ${number} of ${name} names no feature or no value.`);
    return { ...quota, min: whole('min'), max: whole('max'), minFlex: flex('min_flex'), maxFlex: flex('max_flex') };
  });
}

/**
 * Reads applicants: one column for each feature that has quotas, an id column if there is one, all others ignored. Values are
 * compared without regard to case. Throws {@link BadPool} for a missing column or a value without a quota.
 */
export async function readApplicants(path: string, quotas: readonly Quota[]): Promise<Applicant[]> {
  const sheet = await readSheet(path);
  const features = [...new Set(quotas.map(({ feature }) => feature))];
  const columns = features.map((feature) => columnOf(sheet, feature));
  const spelled = new Map(quotas.map(({ feature, value }) => [`${feature}\n${value.toLowerCase()}`, value]));
  const id = idColumn(sheet, columns);
  return sheet.lines.map(({ number, cells }) => ({
    id: id === undefined ? String(number) : cells[id]!,
    features: Object.fromEntries(
      features.map((feature, at) => {
        const cell = cells[columns[at]!] ?? '';
        const value = spelled.get(`${feature}\n${cell.toLowerCase()}`);
        if (value === undefined)
          throw bad(`Line ${number} of ${sheet.name}: ${feature} is "${cell}", which has no quota.`);
        return [feature, value];
      }),
    ),
  }));
}

function columnOf({ name, header }: Sheet, feature: string): number {
  const twice = header.filter((cell) => cell === feature).length > 1;
  if (twice) throw bad(`${name} has more than one column "${feature}".`);
  const exact = header.indexOf(feature);
  const at = exact >= 0 ? exact : header.findIndex((cell) => cell.toLowerCase() === feature.toLowerCase());
  if (at < 0) throw bad(`${name} has no column "${feature}", but there are quotas for it.`);
  return at;
}

/** Names under which registers number people: an empty cell or a number twice is then a mistake, not another kind of column. */
const ID_NAMES = new Set(
  ['', 'person', 'applicant', 'respondent', 'candidate', 'nationbuilder', 'participant'].map((who) => `${who}id`),
);

/** A column named id or as {@link ID_NAMES}, else the first whose name ends in id and whose values tell everybody apart. */
function idColumn({ name, header, lines }: Sheet, taken: readonly number[]): number | undefined {
  const free = header.flatMap((cell, at) => (taken.includes(at) ? [] : [{ at, cell }]));
  const plainName = (cell: string) => cell.toLowerCase().replaceAll(/[_\- ]/g, '');
  const own =
    free.find(({ cell }) => plainName(cell) === 'id') ?? free.find(({ cell }) => ID_NAMES.has(plainName(cell)));
  const numberOf = ({ cells }: Line, at: number) => cells[at] ?? '';
  if (own) {
    const seen = new Map<string, number>();
    for (const line of lines) {
      const id = numberOf(line, own.at);
      if (id === '') throw bad(`Line ${line.number} of ${name} has nothing in the column ${own.cell}.`);
      const before = seen.get(id);
      if (before !== undefined)
        throw bad(`Lines ${before} and ${line.number} of ${name} have the same ${own.cell}: "${id}".`);
      seen.set(id, line.number);
    }
    return own.at;
  }
  const tellsApart = (at: number) =>
    new Set(lines.map((line) => numberOf(line, at))).size === lines.length && lines.every((line) => numberOf(line, at));
  return free.find(({ cell, at }) => (/[_\- ]id$/i.test(cell) || /[a-z]I[dD]$/.test(cell)) && tellsApart(at))?.at;
}
