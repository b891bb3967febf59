import type { Activity, Component, Demand, Source } from './plan-input.ts';

type Fault = { fault: 'cells' | 'number' | 'pays' | 'empty'; cell: string };

/** Why a line of a table cannot be read. `line` counts from 1; `cell` is what stands there. */
export type BadLine = Fault & { line: number };

/** Rows of a table, or the first line that cannot be read. */
export type ReadTable<Row> = { rows: Row[] } | { bad: BadLine };

const MOST_LINES = 1_000;

/** Reads lines whose cells are apart by semicolons or, pasted from a spreadsheet, by tabs; empty lines do not count. */
function readTable<Row extends object>(
  text: string,
  cells: number,
  read: (cells: string[]) => Row | Fault,
): ReadTable<Row> {
  const rows: Row[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const own = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    const row =
      own.length > cells || own[0] === ''
        ? { fault: 'cells' as const, cell: line.trim() }
        : read([...own, ...Array<string>(cells - own.length).fill('')]);
    if ('fault' in row) return { bad: { ...row, line: at + 1 } };
    rows.push(row);
  }
  if (rows.length === 0 || rows.length > MOST_LINES) return { bad: { line: rows.length, fault: 'empty', cell: '' } };
  return { rows };
}

/** A number as Indonesians write it: dots between thousands, a comma before parts; NaN when it is none, or not whole. */
function amount(cell: string, whole = true): number {
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(cell) ? cell.replaceAll('.', '') : cell;
  const value = /^\d{1,14}(,\d{1,4})?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
  return whole && !Number.isInteger(value) ? Number.NaN : value;
}

/** The first cell that is no number, as a fault. */
function notNumber(cells: readonly [string, number][]): Fault | undefined {
  const wrong = cells.find(([, value]) => Number.isNaN(value));
  return wrong && { fault: 'number', cell: wrong[0] };
}

const payWords: Record<string, Component[]> = {
  '': ['honoraria', 'goods'],
  keduanya: ['honoraria', 'goods'],
  honor: ['honoraria'],
  barang: ['goods'],
};

/** `name; rupiah; activities it may pay, with + between; honor, barang or keduanya; most for honoraria`. */
export const readSources = (text: string): ReadTable<Source> =>
  readTable(text, 5, ([name = '', money = '', only = '', word = '', most = '']) => {
    const pays = payWords[word.toLowerCase()];
    if (!pays) return { fault: 'pays', cell: word };
    const budget = amount(money);
    const cap = most === '' ? budget : amount(most);
    const names = only.split('+').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
    const wrong = notNumber([
      [money, budget],
      [most, cap],
    ]);
    return wrong ?? { name, budget, only: names, pays, ...(most !== '' && { honorariaCap: cap }) };
  });

/** `name; honoraria; goods; people; staff days; points for each person`, all but the last for one batch. */
export const readActivities = (text: string): ReadTable<Activity> =>
  readTable(text, 6, ([name = '', fees = '', things = '', people = '', days = '', worth = '']) => {
    const row = {
      name,
      honoraria: amount(fees),
      goods: amount(things),
      seats: amount(people),
      staffDays: amount(days, false),
      points: amount(worth, false),
    };
    const wrong = notNumber([
      [fees, row.honoraria],
      [things, row.goods],
      [people, row.seats],
      [days, row.staffDays],
      [worth, row.points],
    ]);
    return wrong ?? (row.seats < 1 ? { fault: 'number', cell: people } : row);
  });

/** `activity; area; group; people`. */
export const readDemand = (text: string): ReadTable<Demand> =>
  readTable(text, 4, ([activity = '', area = '', group = '', count = '']) => {
    if (area === '' || group === '') return { fault: 'cells', cell: activity };
    const people = amount(count);
    return notNumber([[count, people]]) ?? { activity, area, group, people };
  });
