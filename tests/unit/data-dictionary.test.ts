import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataDictionary, unexplained } from '#tests/data-dictionary.ts';
import { testDatabase } from '#tests/database.ts';

const { url } = await testDatabase();

it('docs/data-dictionary.md says what the database says (node scripts/data-dictionary.ts)', async () => {
  expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(await dataDictionary(url));
});

it('every table and every column of a room is explained', async () => {
  expect(await unexplained(url)).toEqual([]);
});
