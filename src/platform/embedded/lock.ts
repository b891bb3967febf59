import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFileError } from './file-error.ts';

/** Who holds a data folder. `born` tells a process from a later one that was given the same number. */
export interface LockHolder {
  pid: number;
  born: string;
  purpose: string;
}

/** What Linux says of a process after its name: state first, the moment it began (ticks since boot) at place 19. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command stands in parentheses and may itself hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (isFileError(error)) return [];
    throw error;
  }
}

/**
 * Is a process of this number running? One that belongs to somebody else counts; one that has ended and only waits
 * for its parent to notice does not: a container's first process often never does.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== 'Z';
  } catch (error) {
    return isFileError(error) && error.code === 'EPERM' && statOf(pid)[0] !== 'Z';
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const holder: LockHolder = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (isFileError(error) && error.code === 'ENOENT')) return undefined;
    throw error;
  }
}

/** The living holder of the lock, or nothing when it is free or was left behind by a killed process. */
export function holderOf(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  if (!holder || !isAlive(holder.pid)) return undefined;
  return (statOf(holder.pid)[19] ?? '') === holder.born ? holder : undefined;
}

/**
 * Takes the lock for this process, or returns the living process that has it.
 * A lock left behind by a killed process is taken over.
 */
export function takeLock(file: string, purpose: string): LockHolder | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, born: statOf(process.pid)[19] ?? '', purpose }), {
    mode: 0o644,
  });
  try {
    for (;;) {
      const holder = holderOf(file);
      if (holder) return holder;
      rmSync(file, { force: true });
      try {
        // A hard link appears whole or not at all, and only once: two starts at the same moment cannot both win.
        linkSync(own, file);
        return undefined;
      } catch (error) {
        if (!isFileError(error) || error.code !== 'EEXIST') throw error;
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the lock back if this process has it. */
export function releaseLock(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
