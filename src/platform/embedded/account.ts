import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';

/** The system account the database runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const accountName = 'berdaya';

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // The command is absent, or says no: the caller tries the next way.
    return undefined;
  }
}

function lookUp(name: string): Account | undefined {
  const uid = run('id', ['-u', name]);
  const gid = run('id', ['-g', name]);
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * The account PostgreSQL runs as when the program itself runs as root, which PostgreSQL refuses; nothing otherwise.
 * Made once as a system account without a home or a shell; where it cannot be made, `nobody` serves.
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp(accountName);
  if (known) return known;
  run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName]);
  run('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', accountName]);
  const account = lookUp(accountName) ?? lookUp('nobody');
  if (!account) throw new TerminalProblem(m.platform_start_no_account());
  return account;
}

function mayEnter(stat: Stats, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** May the account pass through every folder above `path`? Folders that do not exist yet will be made so that it may. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && !mayEnter(stat, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The folder in the system that stands in for one the account cannot enter; the same for the same path each time. */
export function systemFolderFor(path: string): string {
  const mark = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 10);
  return join('/var/lib', `berdaya-${mark}`);
}

/** Hands a folder or file to the account, when there is one. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
