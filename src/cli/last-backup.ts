import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When this installation was last backed up, and where to. */
export interface LastBackup {
  at: string;
  file: string;
}

const place = (dataFolder: string) => join(dataFolder, 'last-backup.json');

/** Remembered beside the data for `doctor`. */
export function noteBackup(dataFolder: string, last: LastBackup): void {
  writeFileSync(place(dataFolder), `${JSON.stringify(last)}\n`);
}

/** Nothing when none was made from here yet. */
export function findLastBackup(dataFolder: string): LastBackup | undefined {
  return existsSync(place(dataFolder)) ? JSON.parse(readFileSync(place(dataFolder), 'utf8')) : undefined;
}
