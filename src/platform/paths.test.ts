import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot, workerUrl } from '#platform/paths.ts';

test('the package root holds the package and its sources', () => {
  expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true);
  expect(existsSync(join(packageRoot(), 'src/platform/paths.ts'))).toBe(true);
});

test('from source, a worker is its own TypeScript file', () => {
  expect(existsSync(workerUrl('platform/pdf/typst'))).toBe(true);
});
