import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { listDoubles } from '../doubles/doubles.reads.ts';
import { findDoubles } from '../find-doubles.ts';
import { searchDoubles } from '../search-doubles.ts';
import { seedDemoBusinesses } from '../seed-demo-businesses.ts';
import { importScene } from './make-imports.ts';

it('what the demo city has twice is found by the search, and hardly anything else', { timeout: 120_000 }, async () => {
  const scene = await importScene(await testDatabase());
  const lists = JSON.parse(readFileSync('db/demo/binjai-lists.json', 'utf8'));
  const made = await seedDemoBusinesses(scene.system(), { lists, count: 2000, seed: 3, doubles: 40 });
  expect(made).toBe(2000);
  await searchDoubles(scene.system());
  await findDoubles(scene.system());
  const { total } = await listDoubles(scene.by(), { states: ['open'], page: 1, size: 50 });
  expect(total).toBeGreaterThanOrEqual(34);
  expect(total).toBeLessThanOrEqual(44);
});
