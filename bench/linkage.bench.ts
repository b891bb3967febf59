import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findDuplicates } from '#rooms/registry/linkage/find-duplicates.ts';

/** One list searched for doubles. `traps` are proposals that are no doubles; `seconds` cover reading the file too. */
export type LinkageFigure = {
  seed: number;
  rows: number;
  doubles: number;
  precision: number;
  recall: number;
  traps: number;
  seconds: number;
  megabytes: number;
};

/**
 * Finds the doubles in a made-up list (`generate-registry.mjs`: typing errors, new phones, missing numbers, second businesses, family phones) and compares
 * them with the truth. Promised: precision ≥ 0,98 and recall ≥ 0,97 at the shipped threshold; 21.601 rows in ≤ 5 s, 1.000.000 in ≤ 4 min and ≤ 1,5 GB.
 */
export async function searchForDoubles(seed: number, rows = 21_601): Promise<LinkageFigure> {
  const folder = await mkdtemp(join(tmpdir(), 'berdaya-bench-'));
  const generator = join(import.meta.dirname, 'generate-registry.mjs');
  await promisify(execFile)(process.execPath, [
    generator,
    '--rows',
    String(rows),
    '--seed',
    String(seed),
    '--out',
    folder,
  ]);
  const truth = new Set(
    (await readFile(join(folder, 'truth.csv'), 'utf8')).trim().split('\n').slice(1).map(lineNumbers),
  );

  const started = performance.now();
  const { pairs } = await findDuplicates(join(folder, 'registry.csv'), { today: '2026-11-24' });
  const seconds = (performance.now() - started) / 1000;
  await rm(folder, { recursive: true });

  const right = pairs.filter((pair) => truth.has(`${pair.a}-${pair.b}`)).length;
  return {
    seed,
    rows,
    doubles: truth.size,
    precision: rounded(right / Math.max(1, pairs.length)),
    recall: rounded(right / truth.size),
    traps: pairs.length - right,
    seconds: Math.round(seconds * 10) / 10,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Records are numbered from 1 and the heading is line 1 of the file. */
function lineNumbers(row: string): string {
  const [a, b] = row.split(',');
  return `${Number(a) + 1}-${Number(b) + 1}`;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

if (import.meta.main) {
  for (const seed of [1, 2, 3, 4, 5]) console.log(JSON.stringify(await searchForDoubles(seed)));
  if (process.argv.includes('--million')) console.log(JSON.stringify(await searchForDoubles(1, 1_000_000)));
}
