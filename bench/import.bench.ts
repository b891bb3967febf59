// Bringing in a list of 21.601 made-up businesses (bench/generate-registry.mjs): received, every row checked and compared
// with all others, and written with its facts, into a registry without businesses. Target: 3.000 rows a second.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { systemActor } from '#platform/ctx.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/embedded/index.ts';
import { newId } from '#platform/ids.ts';
import { saveOffice } from '#platform/office.store.ts';
import { useSecret } from '#platform/sealed.ts';
import { COMMAND_LINE_LIMITS, importList, loadAreas } from '#rooms/registry/index.ts';
import { testOffice } from '#tests/office.ts';

const dataFolder = 'data/bench-import';
rmSync(dataFolder, { recursive: true, force: true });
useSecret('a secret for benches only, 32 characters and more');
const cluster = await openEmbedded({ dataFolder, program: '0.0.0', purpose: 'bench' });
const database = openDatabase(cluster.url);
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

try {
  await migrate(database, 'db/migrations');
  const db = database.forCity(testOffice.city);
  await saveOffice(db, testOffice);
  const now = new Date();
  const base = { city: testOffice.city, actor: systemActor, locale: 'id' as const, office: testOffice, now, db };
  const ctx = { ...base, requestId: newId() };
  await loadAreas(ctx, JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')));
  row('seed', 'rows', 'new', 'added', 'check s', 'write s', 'seconds', 'rows/s', 'target');
  row('---', '---', '---', '---', '---', '---', '---', '---', '---');
  const seed = 1;
  execFileSync(process.execPath, ['bench/generate-registry.mjs', '--seed', String(seed), '--out', dataFolder]);
  const content = readFileSync(`${dataFolder}/registry.csv`);
  const began = performance.now();
  let writing = began;
  const progress = (part: 'check' | 'write') => {
    if (part === 'check') writing = performance.now();
  };
  const options = { name: 'registry.csv', content, limits: COMMAND_LINE_LIMITS, doubles: 'new' as const };
  const result = await importList(ctx, { ...options, progress });
  const seconds = (performance.now() - began) / 1000;
  const read = (writing - began) / 1000;
  const rate = Math.round(result.rows / seconds);
  row(
    seed,
    result.rows,
    result.written,
    result.updated,
    read.toFixed(1),
    (seconds - read).toFixed(1),
    seconds.toFixed(1),
    rate,
    '≥ 3.000',
  );
} finally {
  await database.close();
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
