// Everything about the code that can be judged without running it; all parts are run even when an earlier one fails.
import { spawnSync } from 'node:child_process';

const bin = 'node_modules/.bin';

/** Each part by its name, as a program and its words. */
const parts: Record<string, [string, ...string[]]> = {
  words: [process.execPath, 'scripts/words.mjs'],
  types: [process.execPath, 'node_modules/typescript7/bin/tsc', '--noEmit'],
  format: [`${bin}/biome`, 'ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '.'],
  borders: [`${bin}/depcruise`, '--config', 'house/borders.cjs', 'src', 'tests', 'bench', 'scripts'],
  unused: [`${bin}/knip`, '--no-progress'],
};

let failed = 0;
for (const [name, [program, ...words]] of Object.entries(parts)) {
  const begun = performance.now();
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  const ok = status === 0 && !error;
  if (!ok) failed++;
  console.error(`${ok ? '✓' : '✗'} check: ${name} (${Math.round(performance.now() - begun)} ms)`);
}
console.log(`check: ${Object.keys(parts).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
