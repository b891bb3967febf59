// All that `npm test` runs: check, then rules, databases and house (Vitest), then journeys (Playwright). Ends with one
// line of totals, before it what failed. Later parts run even when an earlier one failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from '#tests/chromium.ts';

interface Totals {
  passed: number;
  failed: number;
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface JourneySuite {
  specs: { file: string; title: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[];
  suites?: JourneySuite[];
}

interface JourneyReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: JourneySuite[];
}

const results = 'test-results';

function specsOf({ specs, suites = [] }: JourneySuite): JourneySuite['specs'] {
  return [...specs, ...suites.flatMap(specsOf)];
}

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

const complaints: string[] = [];

/** Keeps what a failed test had to say, first lines only, for the end; the whole stands further up. */
function tell(name: string, why = ''): void {
  complaints.push(`failed: ${name}\n${stripVTControlCharacters(why).split('\n').slice(0, 12).join('\n')}`);
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
  const report = read<UnitReport>(file);
  for (const file of report?.testResults ?? []) {
    if (file.status === 'failed' && file.message) tell(file.name, file.message);
    for (const one of file.assertionResults.filter(({ status }) => status === 'failed')) {
      tell(`${file.name} › ${one.fullName}`, one.failureMessages[0]);
    }
  }
  return honest({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, ok);
}

function journeys(): Totals {
  ensureChromium();
  const { ok } = run('node_modules/@playwright/test/cli.js', 'test');
  const report = read<JourneyReport>(`${results}/journeys.json`);
  for (const { file, title, ok: well, tests } of (report?.suites ?? []).flatMap(specsOf)) {
    if (!well) tell(`${file} › ${title}`, tests[0]?.results[0]?.error?.message);
  }
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky }, ok);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const parts = [check(), vitest(), journeys()];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
for (const complaint of complaints) console.log(complaint);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
