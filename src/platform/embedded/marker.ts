import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';

/** What wrote the data folder last: kept beside the data so that an older program does not touch newer data. */
export interface Marker {
  program: string;
  postgres: number;
}

const markerFile = 'version.json';

/** Is version `a` (`1.12.0`) later than version `b`? */
export function isLater(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function majorOf(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/**
 * Stops the start when the data was written by a later program or by another PostgreSQL than ours.
 * `cluster` is the folder of the database itself, whose own `PG_VERSION` counts more than our marker.
 */
export function refuseOtherVersions(dataFolder: string, cluster: string, own: Marker): void {
  const file = join(dataFolder, markerFile);
  if (existsSync(file)) {
    const marker: Marker = JSON.parse(readFileSync(file, 'utf8'));
    if (isLater(marker.program, own.program)) {
      throw new TerminalProblem(
        m.platform_start_newer_program({ folder: dataFolder, theirs: marker.program, ours: own.program }),
      );
    }
  }
  const major = majorOf(cluster);
  if (major === undefined || major === own.postgres) return;
  const words = { folder: dataFolder, theirs: major, ours: own.postgres };
  throw new TerminalProblem(
    major > own.postgres ? m.platform_start_newer_postgres(words) : m.platform_start_older_postgres(words),
  );
}

/** Notes that this program has now written here. */
export function writeMarker(dataFolder: string, own: Marker): void {
  writeFileSync(join(dataFolder, markerFile), `${JSON.stringify(own)}\n`);
}
