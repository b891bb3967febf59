import type { Package } from './unzip.ts';
import { walkXml } from './xml.ts';

/** Texts by number, kept as bytes: a million short JavaScript strings would cost several times more. */
export type SharedStrings = (index: number) => string;

/** The shared strings of a workbook. Rich text is joined; phonetic readings are left out. */
export async function readSharedStrings(zip: Package): Promise<SharedStrings> {
  const stream = await zip.stream('xl/sharedStrings.xml');
  if (!stream) return () => '';
  let bytes = Buffer.alloc(1 << 16);
  let used = 0;
  const starts: number[] = [0];
  let text = '';
  let [inText, inPhonetic] = [false, false];
  const keep = () => {
    const needed = used + Buffer.byteLength(text);
    if (needed > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, needed));
    used += bytes.write(text, used);
    starts.push(used);
    text = '';
  };
  const walk = walkXml(stream, {
    open: (name) => {
      if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') keep();
    },
    text: (part) => {
      if (inText) text += part;
    },
  });
  for await (const _ of walk);
  return (index) => unescapeControls(bytes.toString('utf8', starts[index] ?? used, starts[index + 1] ?? used));
}

/** Excel writes control characters as `_x000D_` (ECMA-376 part 1, §22.9.2.19). */
export const unescapeControls = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
