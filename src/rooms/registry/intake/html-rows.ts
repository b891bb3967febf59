import { type Encoding, textOf } from './encoding.ts';
import { fillSpans, type Span } from './spans.ts';
import type { RawRow } from './table.ts';

const MAX_COLUMNS = 2000;
/** A tag, a comment, or all of a part that is never shown. */
const MARKUP = /<!--[\s\S]*?-->|<(script|style|title)\b[\s\S]*?<\/\1\s*>|<[!?/]?[a-z][^>]*>/gi;
/** What of the end of a piece may be the beginning of a mark. */
const UNFINISHED = /<(?:!--(?:(?!-->)[\s\S])*|(script|style|title)\b(?:(?!<\/\1\s*>)[\s\S])*|[^<>]*)$/i;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', middot: '·' };

/**
 * Rows of the tables of a web page, as programs write them under the name .xls. Cells joined over rows hold for each of them;
 * the true number is taken where the page has one beside the shown (`x:num`). Lines are counted as Excel shows them: a row each.
 */
export async function* htmlRows(path: string, encoding: Encoding): AsyncGenerator<RawRow> {
  const page = pageReader();
  let rest = '';
  for await (const chunk of textOf(path, encoding)) {
    const text = rest + chunk;
    const cut = text.slice(-100_000).search(UNFINISHED);
    const end = cut < 0 ? text.length : text.length - Math.min(text.length, 100_000) + cut;
    page.read(text.slice(0, end));
    rest = text.slice(end);
    yield* page.take();
  }
  page.read(rest);
  page.finishRow();
  yield* page.take();
}

function pageReader() {
  const ready: RawRow[] = [];
  let row: RawRow | null = null;
  let cell: { text: string; number: string | undefined; wide: number; tall: number } | null = null;
  let spans: Span[] = [];
  let line = 0;

  const finishCell = () => {
    if (!row || !cell) return;
    const text = cell.number ?? plain(cell.text);
    while (spans.some(({ column, last }) => column === row?.cells.length && last >= row.line)) row.cells.push('');
    for (let more = 0; more < cell.wide && row.cells.length < MAX_COLUMNS; more++) {
      const own = more === 0 ? text : '';
      if (cell.tall > 1) spans.push({ column: row.cells.length, text: own, last: row.line + cell.tall - 1 });
      row.cells.push(own);
    }
    cell = null;
  };
  const finishRow = () => {
    finishCell();
    if (!row) return;
    const full = row.cells.some((text) => text !== '');
    spans = fillSpans(row, spans);
    if (full) ready.push(row);
    row = null;
  };
  const tag = (mark: string) => {
    const [, closing, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(mark) ?? [];
    const kind = name.toLowerCase();
    if (kind === 'tr' || kind === 'table') {
      finishRow();
      if (kind === 'tr' && !closing) row = { line: ++line, cells: [] };
    } else if (kind === 'td' || kind === 'th') {
      finishCell();
      if (!closing) {
        row ??= { line: ++line, cells: [] };
        const number = /\bx:num="([^"]+)"/i.exec(mark)?.[1];
        cell = { text: '', number, wide: spanOf(mark, 'colspan'), tall: spanOf(mark, 'rowspan') };
      }
    } else if (cell && /^(?:br|p|div|li)$/.test(kind)) cell.text += '\n';
  };
  return {
    finishRow,
    take: () => ready.splice(0),
    read: (text: string) => {
      let from = 0;
      for (const mark of text.matchAll(MARKUP)) {
        if (cell) cell.text += shown(text.slice(from, mark.index));
        from = mark.index + mark[0].length;
        tag(mark[0]);
      }
      if (cell) cell.text += shown(text.slice(from));
    },
  };
}

/** Breaks of the source mean nothing in a page: only those of its marks do. */
const shown = (text: string): string => text.replace(/\s+/g, ' ');

function spanOf(mark: string, name: string): number {
  const count = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(mark)?.[1] ?? 1);
  return Math.min(Math.max(1, count), 100_000);
}

/** What a cell says, its signs by name put in. */
function plain(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    })
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}
