import { describe, expect, test } from 'vitest';
import { checkDraw, commitTo, drawNumber, sha256 } from '../draw.ts';
import { chooseByLottery } from '../lottery/lottery.ts';
import { loadSolver } from '../solver/highs.ts';
import { middlePool } from './pools.ts';

const material = { pool: 'id,g\n1,P\n', quotas: 'feature,value,min,max\ng,P,0,1\n', engine: '1', lists: '000,1\n' };

describe('the draw', { timeout: 180_000 }, () => {
  test('hashes as everybody else does', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('can be run again by anyone, and a changed part, secret or number is noticed', async () => {
    const secret = 'f53b9f46'.repeat(8);
    const commitment = await commitTo(material, secret);
    const input = { secret, outside: '417', label: 'bazar 1', count: 1000 };
    const drawn = await drawNumber(input);
    const draw = { ...input, material, commitment, drawn };
    expect(await checkDraw(draw)).toBeUndefined();
    expect(await checkDraw({ ...draw, secret: 'e53b9f46'.repeat(8) })).toBe('commitment-differs');
    for (const part of ['pool', 'quotas', 'engine', 'lists'] as const) {
      expect(await checkDraw({ ...draw, material: { ...material, [part]: `${material[part]} ` } })).toBe(
        'commitment-differs',
      );
    }
    expect(await checkDraw({ ...draw, drawn: (drawn + 1) % 1000 })).toBe('number-differs');
    expect(await checkDraw({ ...draw, outside: '418' })).toBe('number-differs');
  });

  test('keeps below the count, also where it does not divide evenly', async () => {
    for (const count of [1, 3, 7, 1000, 3_000_000_000]) {
      const number = await drawNumber({ secret: 's', outside: 'o', label: 'l', count });
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(count);
    }
    await expect(drawNumber({ secret: 's', outside: 'o', label: 'l', count: 0 })).rejects.toThrow(RangeError);
  });

  test('gives every applicant the published chance over a hundred thousand secrets', async () => {
    const result = chooseByLottery(await loadSolver(), middlePool({ n: 40, k: 8, features: 3, seed: 2 }), () => 60);
    if (result.kind !== 'lottery') throw new Error('no lottery');
    const draws = 100_000;
    const drawn = Array.from({ length: 1000 }, () => 0);
    for (let from = 0; from < draws; from += 1000) {
      const secrets = Array.from({ length: 1000 }, (_, at) => `secret ${from + at}`);
      const numbers = await Promise.all(
        secrets.map((secret) => drawNumber({ secret, outside: '417', label: 'r', count: 1000 })),
      );
      for (const number of numbers) drawn[number]! += 1;
    }
    // Chi-square with 999 degrees of freedom: mean 999, standard deviation 44.7; five of them are passed once in millions of years.
    const chiSquare = drawn.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    expect(Math.abs(chiSquare - 999)).toBeLessThan(5 * 44.7);
    for (const { id, lists } of result.chances) {
      const chance = lists / 1000;
      const times = result.lists.reduce((sum, list, at) => sum + (list.includes(id) ? drawn[at]! : 0), 0);
      expect(Math.abs(times - draws * chance)).toBeLessThanOrEqual(
        4.5 * Math.sqrt(draws * chance * (1 - chance)) + 1e-9,
      );
    }
  });
});
