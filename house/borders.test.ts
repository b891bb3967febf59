import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const borders: IConfiguration = createRequire(import.meta.url)('./borders.cjs');
const top = mkdtempSync(join(tmpdir(), 'berdaya-borders-'));
afterAll(() => rmSync(top, { recursive: true }));

/** Builds a small house from paths and their imports and returns the names of the rules it breaks. */
async function broken(house: Record<string, string[]>): Promise<string[]> {
  const baseDir = mkdtempSync(join(top, 'house-'));
  for (const [path, imports] of Object.entries(house)) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    const lines = imports.map((target, at) => `import { x as x${at} } from '${target}'; console.log(x${at});`);
    writeFileSync(join(baseDir, path), [...lines, 'export const x = 1;'].join('\n'));
  }
  const { output } = await cruise(['src'], {
    ...borders.options,
    tsConfig: undefined,
    baseDir,
    validate: true,
    ruleSet: { forbidden: borders.forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

describe('the borders stop', () => {
  it.each([
    [
      'nothing in a house in order',
      { 'src/rooms/registry/a.ts': ['../audit/index.ts'], 'src/rooms/audit/index.ts': [] },
      [],
    ],
    [
      'an earlier room that looks at a later one',
      { 'src/rooms/audit/a.ts': ['../registry/index.ts'], 'src/rooms/registry/index.ts': [] },
      ['rooms-in-order-audit'],
    ],
    [
      'deliveries that look at each other',
      { 'src/rooms/mentoring/a.ts': ['../training/index.ts'], 'src/rooms/training/index.ts': [] },
      ['rooms-in-order-mentoring'],
    ],
    [
      'a way in beside the door',
      { 'src/rooms/registry/a.ts': ['../audit/inside.ts'], 'src/rooms/audit/inside.ts': [] },
      ['door-between-rooms'],
    ],
    [
      'a room nobody listed',
      { 'src/app.ts': ['./rooms/attic/index.ts'], 'src/rooms/attic/index.ts': [] },
      ['unlisted-room'],
    ],
    [
      'a program that reaches into a store',
      { 'src/app.ts': ['./rooms/audit/audit.store.ts'], 'src/rooms/audit/audit.store.ts': [] },
      ['door-from-outside'],
    ],
    [
      'a ground that knows a room',
      { 'src/platform/a.ts': ['../rooms/audit/index.ts'], 'src/rooms/audit/index.ts': [] },
      ['ground-knows-no-room'],
    ],
    [
      'rules that ask the database',
      { 'src/rooms/audit/audit.rules.ts': ['../../platform/db/a.ts'], 'src/platform/db/a.ts': [] },
      ['rules-are-pure'],
    ],
    ['rules that read files', { 'src/rooms/audit/audit.rules.ts': ['node:fs'] }, ['rules-touch-no-machine']],
    [
      'a page that writes',
      { 'src/rooms/audit/pages/a.page.tsx': ['../audit.store.ts'], 'src/rooms/audit/audit.store.ts': [] },
      ['pages-only-show'],
    ],
    [
      'a browser module with the server in it',
      { 'src/rooms/audit/client/a.ts': ['../audit.reads.ts'], 'src/rooms/audit/audit.reads.ts': [] },
      ['browser-modules-stay-light'],
    ],
    [
      'two files that need each other',
      { 'src/rooms/audit/a.ts': ['./b.ts'], 'src/rooms/audit/b.ts': ['./a.ts'] },
      ['no-cycles'],
    ],
    [
      'a program that needs its tests',
      { 'src/rooms/audit/a.ts': ['./tests/make.ts'], 'src/rooms/audit/tests/make.ts': [] },
      ['tests-stay-outside'],
    ],
  ])('%s', async (_, house, rules) => {
    expect(await broken(house as Record<string, string[]>)).toEqual(rules);
  });

  it('SQL outside the stores', async () => {
    const house = { 'src/rooms/audit/record.ts': ['kysely'], 'node_modules/kysely/index.js': [] };
    expect(await broken(house)).toContain('sql-in-stores');
    expect(await broken({ 'src/rooms/audit/audit.store.ts': ['kysely'], 'node_modules/kysely/index.js': [] })).toEqual(
      [],
    );
  });
});
