/**
 * Reads which characters a TrueType font can draw, from its `cmap` table (OpenType specification, formats 4 and 12).
 * The paper needs this because PDF/UA refuses a document with a character no font can draw.
 */
export function readCharacters(font: Buffer): Set<number> {
  const start = tableOffset(font, 'cmap');
  const characters = new Set<number>();
  const tables = font.readUInt16BE(start + 2);
  for (let index = 0; index < tables; index++) {
    const table = start + font.readUInt32BE(start + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) readSegments(font, table, characters);
    if (format === 12) readGroups(font, table, characters);
  }
  return characters;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Format 4: segments of the basic plane. A character whose glyph is 0 is not drawn. */
function readSegments(font: Buffer, table: number, characters: Set<number>): void {
  const doubled = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const delta = font.readUInt16BE(starts + doubled + at);
    const rangeAt = starts + 2 * doubled + at;
    const range = font.readUInt16BE(rangeAt);
    const first = font.readUInt16BE(starts + at);
    for (let character = first; character <= font.readUInt16BE(ends + at) && character < 0xffff; character++) {
      const glyph = range === 0 ? character + delta : font.readUInt16BE(rangeAt + range + 2 * (character - first));
      if ((glyph & 0xffff) !== 0) characters.add(character);
    }
  }
}

/** Format 12: groups over all planes. */
function readGroups(font: Buffer, table: number, characters: Set<number>): void {
  const groups = font.readUInt32BE(table + 12);
  for (let index = 0; index < groups; index++) {
    const group = table + 16 + index * 12;
    const first = font.readUInt32BE(group);
    const last = font.readUInt32BE(group + 4);
    for (let character = first; character <= last; character++) {
      if (font.readUInt32BE(group + 8) + character - first !== 0) characters.add(character);
    }
  }
}
