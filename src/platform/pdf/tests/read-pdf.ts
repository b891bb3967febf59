import { inflateSync } from 'node:zlib';

/** What a program that never saw our templates finds in the file. */
export interface ReadPdf {
  /** Text of each page in reading order; spaces at line ends are not certain. */
  pages: string[];
  /** Width and height of each page in millimetres, rounded. */
  sizes: [number, number][];
  /** Every object that is not a stream, by number. */
  objects: Map<number, string>;
  catalog: string;
  /** How often each structure element occurs: Table, TH, H1, … */
  tags: Map<string, number>;
}

/** Reads a packed PDF by its cross-reference stream, as any reader does, and maps glyphs back through /ToUnicode. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const file = Buffer.from(pdf);
  const { objects, streams, root } = readObjects(file);
  const get = (reference: string | undefined): string => objects.get(Number(reference)) ?? '';
  const catalog = get(root);
  const kids = pagesUnder(get(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]), get);
  return {
    objects,
    catalog,
    sizes: kids.map((page) => {
      const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []).map(Number);
      return [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)];
    }),
    pages: kids.map((page) => {
      const fonts = new Map(
        [...(/\/Font\s*<<(.*?)>>/s.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
          ([, name = '', number]) => [
            name,
            readCharacterMap(String(streams.get(Number(/\/ToUnicode (\d+)/.exec(get(number))?.[1])))),
          ],
        ),
      );
      return pageText(streams.get(Number(/\/Contents (\d+)/.exec(page)?.[1]))?.toString('latin1') ?? '', fonts);
    }),
    tags: [...objects.values()].reduce((counts, object) => {
      const tag = /\/StructElem\s+\/S \/(\w+)/.exec(object)?.[1];
      return tag === undefined ? counts : counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }, new Map<string, number>()),
  };
}

function pagesUnder(node: string, get: (reference: string) => string): string[] {
  if (!node.includes('/Kids')) return [node];
  const kids = [...(/\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  return kids.flatMap(([, number]) => pagesUnder(get(number as string), get));
}

function readStream(file: Buffer, at: number): { facts: string; data: Buffer } {
  const start = file.indexOf('stream\n', at) + 7;
  const facts = file.toString('latin1', at, start);
  const data = file.subarray(start, start + Number(/\/Length (\d+)/.exec(facts)?.[1]));
  return { facts, data: facts.includes('/FlateDecode') ? inflateSync(data) : data };
}

function readObjects(file: Buffer) {
  const table = readStream(
    file,
    Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1', file.length - 40))?.[1]),
  );
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  const groups = new Map<number, string[]>();
  const entry = (number: number) =>
    [
      table.data.readUInt8(number * 7),
      table.data.readUInt32BE(number * 7 + 1),
      table.data.readUInt16BE(number * 7 + 5),
    ] as const;
  for (let number = 0; number < table.data.length / 7; number++) {
    const [type, place, index] = entry(number);
    if (type === 1) {
      if (!file.toString('latin1', place, place + 12).startsWith(`${number} 0 obj`))
        throw new Error(`Object ${number} is not at ${place}`);
      streams.set(number, readStream(file, place).data);
    } else if (type === 2) {
      if (!groups.has(place)) groups.set(place, readGroup(file, entry(place)[1]));
      objects.set(number, groups.get(place)?.[index] ?? '');
    }
  }
  return { objects, streams, root: /\/Root (\d+)/.exec(table.facts)?.[1] };
}

function readGroup(file: Buffer, at: number): string[] {
  const { facts, data } = readStream(file, at);
  const first = Number(/\/First (\d+)/.exec(facts)?.[1]);
  const numbers = data.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  const offsets = numbers.filter((_, index) => index % 2 === 1);
  return offsets.map((offset, index) =>
    data.toString('latin1', first + offset, first + (offsets[index + 1] ?? data.length)),
  );
}

function readCharacterMap(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, code = '', text = ''] of map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    const units = text.match(/.{4}/g) ?? [];
    characters.set(Number.parseInt(code, 16), String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
  }
  return characters;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string from its opening bracket; balanced brackets inside need no escape. */
function readLiteral(content: string, open: number): { bytes: string; end: number } {
  let bytes = '';
  let depth = 0;
  for (let at = open; at < content.length; at++) {
    const sign = content[at] as string;
    if (sign === '\\') {
      const octal = /^[0-7]{3}/.exec(content.slice(at + 1, at + 4))?.[0];
      const escaped = content[at + 1] as string;
      bytes += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[escaped] ?? escaped);
      at += octal ? 3 : 1;
      continue;
    }
    if (sign === ')' && --depth === 0) return { bytes, end: at };
    if (sign !== '(' || depth++ > 0) bytes += sign;
  }
  throw new Error('A string does not end');
}

function pageText(content: string, fonts: Map<string, Map<number, string>>): string {
  let text = '';
  let font: Map<number, string> | undefined;
  for (let at = 0; at < content.length; at++) {
    if (content[at] === '(') {
      const { bytes, end } = readLiteral(content, at);
      for (let byte = 0; byte < bytes.length; byte += 2) {
        text += font?.get(bytes.charCodeAt(byte) * 256 + bytes.charCodeAt(byte + 1)) ?? '';
      }
      at = end;
    } else if (content.startsWith('ET', at)) text += ' ';
    else if (content.startsWith(' Tf', at))
      font = fonts.get(/\/(\w+) [\d.]+$/.exec(content.slice(Math.max(0, at - 30), at))?.[1] ?? '');
  }
  return text.replace(/\s+/g, ' ').trim();
}
