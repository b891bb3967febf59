import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let folder: string | undefined;

/** Sets where files are kept (`files` in the data folder). Called once by start-up and by tests. */
export function useFilesFolder(path: string): void {
  folder = path;
}

/** `ab/cd/abcd…`: two levels, so that no folder holds more than some thousands of files. */
function pathOf(sha256: string): string {
  if (!folder) throw new Error('No folder for files is set: call useFilesFolder() at start.');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256 in hexadecimal.');
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/**
 * Keeps bytes under their own SHA-256 and returns it. The file is complete and on disk before its name exists, so a
 * power cut leaves either the whole file or none; the same bytes sent twice are kept once and never written over.
 */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(sha256);
  if (existsSync(path)) return sha256;
  const place = dirname(path);
  await mkdir(place, { recursive: true });
  const unfinished = join(place, `.${randomUUID()}`);
  try {
    await writeThrough(unfinished, bytes);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await settle(place);
  return sha256;
}

/** The bytes kept under a SHA-256. @throws Error when they are missing or no longer give that sum. */
export async function readKept(sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(sha256));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`The file ${sha256} was changed on disk`);
  return bytes;
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is safe only once its folder is on disk too; Windows cannot sync folders and does not need it. */
async function settle(place: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
