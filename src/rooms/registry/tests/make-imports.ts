import { readFileSync } from 'node:fs';
import type { Ctx } from '#platform/ctx.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { checkList } from '../check-list.ts';
import { type Batch, getBatch } from '../imports/imports.reads.ts';
import { loadAreas } from '../load-areas.ts';
import { type ColumnChoice, matchColumns } from '../match-columns.ts';
import { receiveList } from '../receive-list.ts';
import { startWriting } from '../start-writing.ts';
import { writeList } from '../write-list.ts';

/** The officer, the system, and the city's areas: what every import needs around it. */
export async function importScene({ ctx }: Pick<TestDatabase, 'ctx'>) {
  const officer = actorAs('programme', { name: 'Ibu Vivi' });
  const system = (now?: string) => ctx({ actor: actorAs('system'), ...(now && { now }) });
  await loadAreas(system(), JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')));
  return { by: (now?: string) => ctx({ actor: officer, ...(now && { now }) }), system };
}
export type Scene = Awaited<ReturnType<typeof importScene>>;

/** A list as an office writes it: `;` between cells, the first line the headings. */
export const listOf = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

/** Sends a list, takes the guessed columns, and lets it be checked. */
export async function checkedList(
  scene: Scene,
  content: Uint8Array,
  parts: { name?: string; now?: string } = {},
): Promise<Batch> {
  const by = scene.by(parts.now);
  const id = await receiveList(by, { name: parts.name ?? 'UMKM Binjai Selatan 2026.csv', content });
  const { mapping } = await getBatch(by, id);
  const columns = mapping.map(({ field, further, unit }) => ({ field, further, unit: unit as ColumnChoice['unit'] }));
  await matchColumns(by, id, { columns, source: 'Kelurahan 2026', sourceDay: '2026-01-31' });
  await checkList(scene.system(parts.now), id);
  return getBatch(by, id);
}

/** The same, and writes what is ready. */
export async function writtenList(
  scene: Scene,
  content: Uint8Array,
  parts: { name?: string; now?: string } = {},
): Promise<Batch> {
  const { id } = await checkedList(scene, content, parts);
  await startWriting(scene.by(parts.now), id);
  await writeList(scene.system(parts.now), id);
  return getBatch(scene.by(parts.now), id);
}

/** Businesses found by a word, by name. */
export async function namesWith(ctx: Ctx, word: string): Promise<string[]> {
  const { listBusinesses } = await import('../list.reads.ts');
  const { filterFrom } = await import('../list-filter.rules.ts');
  const { rows } = await listBusinesses(ctx, filterFrom({ cari: word }));
  return rows.map((row) => row.displayName);
}
