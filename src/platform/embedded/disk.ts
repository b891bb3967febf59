import { statfsSync } from 'node:fs';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';

const MB = 1024 * 1024;

/** Bytes a fresh data folder needs to become the demo city, twice its size measured; an office of that size needs as much. */
export const freshNeeds = 400 * MB;

/** Bytes below which PostgreSQL can no longer write its log, and stops in the middle of what it does. */
export const leastFree = 48 * MB;

/**
 * Stops where the disk below `folder` has less than `needed` bytes free for us. Asked before a start, because a database
 * that runs out in the middle says only that its connection ended.
 * @throws TerminalProblem with the sentence to show.
 */
export function assertSpace(folder: string, needed: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= needed) return;
  throw new TerminalProblem(
    m.platform_start_little_space({
      path: folder,
      free: Math.floor((bavail * bsize) / MB),
      needed: Math.ceil(needed / MB),
    }),
  );
}
