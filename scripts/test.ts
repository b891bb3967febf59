// All that `npm test` runs: check, then rules, databases and house (Vitest), then journeys (Playwright). Ends with one
// line of totals. Later parts run even when an earlier one failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from '#tests/chromium.ts';

interface Totals {
  passed: number;
  failed: number;
}

const results = 'test-results';

function run(script: string, ...words: string[]): { ok: boolean; out: string } {
  const done = spawnSync(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 2], encoding: 'utf8' });
  process.stdout.write(done.stdout);
  return { ok: done.status === 0, out: done.stdout };
}

/** A part that ended badly without a failed test (it could not even begin) counts as one failure. */
function honest(totals: Totals, ok: boolean): Totals {
  return ok || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function check(): Totals {
  const { ok, out } = run('scripts/check.ts');
  const [, passed = '0', failed = '0'] = /check: (\d+) passed, (\d+) failed/.exec(out) ?? [];
  return honest({ passed: Number(passed), failed: Number(failed) }, ok);
}

function vitest(): Totals {
  const file = `${results}/tests.json`;
  const { ok } = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = read<{ numPassedTests: number; numFailedTests: number }>(file);
  return honest({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, ok);
}

function journeys(): Totals {
  ensureChromium();
  const { ok } = run('node_modules/@playwright/test/cli.js', 'test');
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(`${results}/journeys.json`);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky }, ok);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const parts = [check(), vitest(), journeys()];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
