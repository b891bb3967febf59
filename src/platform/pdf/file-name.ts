/**
 * The name of a file to download: `bast-0012-2026-marni.pdf` from `fileName(['bast', '0012', '2026', 'Marni'], 'pdf')`.
 * Latin small letters, digits and single strokes only, at most 80 signs before the ending, so that every phone and office keeps it.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => plain(part))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${name || 'berkas'}.${ending}`;
}

const plain = (part: string): string =>
  part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
