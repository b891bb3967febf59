import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertSpace } from '#platform/embedded/disk.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';

test('a disk with too little room is said before anything is begun, with both figures', () => {
  const { bavail, bsize } = statfsSync(tmpdir());
  const free = bavail * bsize;
  expect(() => assertSpace(tmpdir(), 1)).not.toThrow();
  expect(() => assertSpace(tmpdir(), free * 2)).toThrow(TerminalProblem);
  expect(() => assertSpace(tmpdir(), free * 2)).toThrow(/Ruang penyimpanan di .* tinggal \d+ MB/);
});
