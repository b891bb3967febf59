import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runSelect } from '../cli-select.ts';
import { middlePool } from './pools.ts';

async function files(pool: string, quotas: string) {
  const folder = await mkdtemp(join(tmpdir(), 'select-'));
  const paths = {
    pool: join(folder, 'respondents.csv'),
    quotas: join(folder, 'categories.csv'),
    lists: join(folder, 'lists.csv'),
  };
  await writeFile(paths.pool, pool);
  await writeFile(paths.quotas, quotas);
  return paths;
}

/** 200 people of three kinds: 10 conservative women, 90 liberal women, 100 liberal men. */
const women = ['female,conservative', ...Array<string>(9).fill('female,conservative')];
const example = [
  'gender,leaning',
  ...women,
  ...Array<string>(90).fill('female,liberal'),
  ...Array<string>(100).fill('male,liberal'),
];
const exampleQuotas =
  'category,feature,min,max\ngender,female,9,11\ngender,male,9,11\nleaning,liberal,17,20\nleaning,conservative,1,3\n';

describe('berdaya select', { timeout: 180_000 }, () => {
  test('reads category,feature files without ids and numbers people by line', async () => {
    const { lists, ...paths } = await files(`${example.join('\n')}\n`, exampleQuotas);
    const result = await runSelect({ ...paths, k: '20', lists, draw: 'seed' });
    expect(result).toMatchObject({ k: 20, certified: true, minProbability: 0.1, bound: 0.1, types: 3 });
    if (!('drawn' in result)) throw new Error('nothing drawn');
    expect(result.probabilities).toHaveLength(200);
    expect(result.probabilities.every(({ p }) => Math.abs(p - 0.1) < 1e-9)).toBe(true);
    expect(result.probabilities.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, at) => at + 2),
    );
    const lines = (await readFile(lists, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(1000);
    expect(lines[result.drawn!.list]).toBe(
      [String(result.drawn!.list).padStart(3, '0'), ...result.drawn!.ids].join(','),
    );
  });

  test('reads feature,value files with flex, ids, other columns, another case, BOM and semicolons', async () => {
    const { applicants, quotas, k } = middlePool({ n: 30, k: 6, features: 2, seed: 4 });
    const rows = applicants.map(
      ({ id, features }) => `${id};Nama "panjang";${features.f0!.toUpperCase()};${features.f1}`,
    );
    const paths = await files(
      `\uFEFFnationbuilder_id;name;f0;f1\r\n${rows.join('\r\n')}\r\n\r\n`.replaceAll(
        'Nama "panjang"',
        '"Nama ""panjang"""',
      ),
      `feature,value,min,max,min_flex,max_flex\n${quotas.map(({ feature, value, min, max }) => `${feature},${value},${min},${max},0,`).join('\n')}\n`,
    );
    const result = await runSelect({ pool: paths.pool, quotas: paths.quotas, k });
    expect(result).toMatchObject({ certified: true });
    if ('infeasible' in result) throw new Error('impossible');
    expect(result.probabilities.map(({ id }) => id)).toEqual(applicants.map(({ id }) => id).sort());
    expect(result).not.toHaveProperty('drawn');
  });

  const published = join('..', 'shared', 'data', 'sortition');
  test.skipIf(!existsSync(published)).each([
    ['example_small_20', 'respondents.csv', 'categories.csv', 20, 0.1],
    ['scotland_22', 'candidates.csv', 'features.csv', 22, 1 / 11],
  ])('finds the published optimum of %s', async (name, pool, quotas, k, best) => {
    const result = await runSelect({ pool: join(published, name, pool), quotas: join(published, name, quotas), k });
    expect(result).toMatchObject({ certified: true, minProbability: expect.closeTo(best, 6) });
  });

  // Lowering 12 to 10 and 17 to 10 costs 2 × (1 + 2/12) + 7 × (1 + 2/17) = 10.2, lowering only 12 to 3 costs 10.5.
  test('says what must change when it is impossible', async () => {
    const paths = await files(
      `${example.join('\n')}\n`,
      exampleQuotas.replace('conservative,1,3', 'conservative,12,20'),
    );
    expect(await runSelect({ pool: paths.pool, quotas: paths.quotas, k: 20 })).toEqual({
      infeasible: true,
      changes: [
        { kind: 'quota', feature: 'leaning', value: 'conservative', bound: 'min', from: 12, to: 10 },
        { kind: 'quota', feature: 'leaning', value: 'liberal', bound: 'min', from: 17, to: 10 },
      ],
    });
  });

  test.each([
    ['gender\nfemale\n', 'category,feature,min,max\nage,old,0,1\n', 'no column "age"'],
    [
      'gender\nother\n',
      'category,feature,min,max\ngender,female,0,1\n',
      'Line 2 of respondents.csv: gender is "other", which has no quota.',
    ],
    ['gender\nfemale\n', 'a,b\n1,2\n', 'needs the header'],
    ['gender\nfemale\n', 'category,feature,min,max\ngender,female,x,1\n', 'min must be a whole number, not "x"'],
    ['gender\nfemale\n', 'category,feature,min,max\ngender,female,2,1\n', 'at least 2 but at most 1'],
    ['gender\n"female\n', 'category,feature,min,max\ngender,female,0,1\n', 'is not a CSV file'],
    ['gender\n', 'category,feature,min,max\ngender,female,0,1\n', 'no lines below it'],
    ['', 'category,feature,min,max\ngender,female,0,1\n', 'is empty'],
    [
      'id,gender\na,female\na,female\n',
      'category,feature,min,max\ngender,female,0,1\n',
      'Lines 2 and 3 of respondents.csv have the same id: "a".',
    ],
    [
      'id,gender\na,female\n,female\n',
      'category,feature,min,max\ngender,female,0,1\n',
      'Line 3 of respondents.csv has nothing',
    ],
    ['id,gender\na,\n', 'category,feature,min,max\ngender,female,0,1\n', 'gender is "", which has no quota'],
    ['g,g\na,a\n', 'category,feature,min,max\ng,a,0,1\n', 'more than one column "g"'],
    ['g\na\n', 'category,feature,min,max\ng,a,0,1\nG,A,1,1\n', 'There are two quotas for g = a'],
  ])('refuses bad files with one sentence: %j', async (pool, quotas, message) => {
    const paths = await files(pool, quotas);
    await expect(runSelect({ pool: paths.pool, quotas: paths.quotas, k: 1 })).rejects.toThrow(message);
  });

  test('reads Windows and Unicode text of spreadsheets, tabs, loose quotes and several spellings of one name', async () => {
    const paths = await files('', '');
    const latin = (text: string) => Buffer.from(text, 'latin1');
    const pool = 'PersonId;Région\r\n7;"Côte" \r\n8;Crête\r\n9;CÔTE\r\n';
    await writeFile(paths.pool, latin(pool));
    await writeFile(
      paths.quotas,
      latin('Category;Feature;Min;Max\r\nrégion;Côte;1;1\r\nRégion;Crête;0;1\r\n'.replace('Région;Cr', 'RÉGION;Cr')),
    );
    const read = async () => {
      const result = await runSelect({ pool: paths.pool, quotas: paths.quotas, k: 2 });
      if ('infeasible' in result) throw new Error('impossible');
      return result.probabilities;
    };
    const expected = [
      { id: '7', p: 0.5 },
      { id: '8', p: 1 },
      { id: '9', p: 0.5 },
    ];
    expect(await read()).toEqual(expected);
    await writeFile(paths.pool, Buffer.from(`\uFEFF${pool.replaceAll(';', '\t')}`, 'utf16le'));
    expect(await read()).toEqual(expected);
  });

  test('asks for fewer seats when more are wanted than there are people', async () => {
    const paths = await files('id,g\na,x\nb,x\n', 'feature,value,min,max\ng,x,0,9\n');
    expect(await runSelect({ pool: paths.pool, quotas: paths.quotas, k: 3 })).toEqual({
      infeasible: true,
      changes: [{ kind: 'seats', from: 3, to: 2 }],
    });
  });

  test('refuses a missing file and a wrong number of seats', async () => {
    const paths = await files('gender\nfemale\n', 'category,feature,min,max\ngender,female,0,1\n');
    await expect(runSelect({ pool: '/nowhere.csv', quotas: paths.quotas, k: 1 })).rejects.toThrow(
      '/nowhere.csv does not exist',
    );
    await expect(runSelect({ pool: paths.pool, quotas: paths.quotas, k: 'x' })).rejects.toThrow(
      '--k must be a whole number',
    );
  });
});
