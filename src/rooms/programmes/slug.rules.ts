/** The last part of a public address made from a title: 'Jualan lewat HP!' becomes 'jualan-lewat-hp'; at most 60 signs. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60).replace(/-$/, '') || 'program';
}

/** The first free address: the slug itself, else with -2, -3, … behind it. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.includes(`${slug}-${n}`)) return `${slug}-${n}`;
}
