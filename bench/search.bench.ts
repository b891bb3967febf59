// Misspelt searches in a registry of 21.601 made-up businesses (bench/generate-registry.mjs): is what was meant on the first page, and how
// long does it take? Target: 7 of 8 found.
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
import { listBusinesses } from '#rooms/registry/list.reads.ts';
import { filterFrom } from '#rooms/registry/list-filter.rules.ts';
import { testOffice } from '#tests/office.ts';
import { median } from './load.ts';

/** What was typed, and a word that stands in what was meant. */
const searches: [string, RegExp][] = [
  ['kripik', /keripik/i],
  ['baqso jaya', /bakso/i],
  ['laundri', /laundry/i],
  ['konfeksi', /konveksi/i],
  ['klontong', /kelontong/i],
  ['busana muslm', /busana muslim/i],
  ['bengkel motr', /bengkel motor/i],
  ['hidroponk', /hidroponik/i],
];

const dataFolder = 'data/bench-search';
rmSync(dataFolder, { recursive: true, force: true });
useSecret('a secret for benches only, 32 characters and more');
const cluster = await openEmbedded({ dataFolder, program: '0.0.0', purpose: 'bench' });
const database = openDatabase(cluster.url);
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

try {
  await migrate(database, 'db/migrations');
  const db = database.forCity(testOffice.city);
  await saveOffice(db, testOffice);
  const ctx = {
    city: testOffice.city,
    actor: systemActor,
    locale: 'id' as const,
    office: testOffice,
    now: new Date(),
    db,
    requestId: newId(),
  };
  await loadAreas(ctx, JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')));
  execFileSync(process.execPath, ['bench/generate-registry.mjs', '--seed', '1', '--out', dataFolder]);
  const content = readFileSync(`${dataFolder}/registry.csv`);
  await importList(ctx, { name: 'registry.csv', content, limits: COMMAND_LINE_LIMITS, doubles: 'new' });

  row('typed', 'found', 'first', 'ms');
  row('---', '---', '---', '---');
  let found = 0;
  for (const [typed, meant] of searches) {
    const filter = filterFrom({ cari: typed });
    const times: number[] = [];
    let names: string[] = [];
    for (let at = 0; at < 5; at++) {
      const began = performance.now();
      const { rows } = await listBusinesses(ctx, filter);
      times.push(performance.now() - began);
      names = rows.map(({ displayName }) => displayName);
    }
    const hits = names.filter((name) => meant.test(name)).length;
    if (hits * 2 >= Math.max(1, names.length)) found++;
    row(typed, `${hits} of ${names.length}`, names[0] ?? '', median(times).toFixed(1));
  }
  row(`found: ${found} of ${searches.length}`, 'target: 7 of 8', '', '');
} finally {
  await database.close();
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
