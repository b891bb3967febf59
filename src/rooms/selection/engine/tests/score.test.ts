import { describe, expect, test } from 'vitest';
import { nextReserve, type ScoreInput, selectByScore } from '../index.ts';
import { hashOrder } from '../order.ts';
import { chooseByScore } from '../score/score.ts';
import { loadSolver } from '../solver/highs.ts';
import { isList, subsets, type TinyPool, tinyPool } from './pools.ts';

const forever = () => 60;

/** The best list by trying every one: greatest total, then first in the ranking. */
function byHand({ applicants, k, quotas, seed }: TinyPool): string[] | undefined {
  const ranking = hashOrder(applicants, seed, ({ id }) => id).sort((a, b) => b.score - a.score);
  let best: { total: number; list: number[] } | undefined;
  for (const list of subsets(ranking.length, k)) {
    const chosen = list.map((at) => ranking[at]!);
    if (!isList(applicants, chosen, quotas)) continue;
    const total = chosen.reduce((sum, { score }) => sum + score, 0);
    if (!best || total > best.total) best = { total, list };
  }
  return best?.list.map((at) => ranking[at]!.id);
}

describe('choosing by score', { timeout: 180_000 }, () => {
  test.each(['loose', 'tight', 'households', 'fixed'] as const)(
    'finds the list that trying all lists finds: %s',
    async (kind) => {
      const highs = await loadSolver();
      let possible = 0;
      for (let number = 0; number < 40; number++) {
        const pool = tinyPool(number, kind);
        const expected = byHand(pool);
        const result = chooseByScore(highs, pool, forever);
        if (!expected) {
          expect(result.kind).toBe('impossible');
          continue;
        }
        possible += 1;
        expect(result).toMatchObject({ kind: 'chosen', certified: true, gap: 0 });
        expect(result.kind === 'chosen' && result.chosen.map(({ id }) => id)).toEqual(expected);
      }
      expect(possible).toBeGreaterThan(5);
    },
  );

  test('the changes it advises make the pool possible, and none of them can be left out', async () => {
    const highs = await loadSolver();
    let impossible = 0;
    for (let number = 0; number < 40; number++) {
      const pool = tinyPool(number, 'tight');
      const result = chooseByScore(highs, pool, forever);
      if (result.kind !== 'impossible') continue;
      impossible += 1;
      const changed = (skip: number): TinyPool => {
        const quotas = pool.quotas.map((quota) => ({ ...quota }));
        for (const [at, change] of result.changes.entries()) {
          if (at === skip || change.kind !== 'quota') continue;
          const quota = quotas.find(({ feature, value }) => feature === change.feature && value === change.value)!;
          quota[change.bound] = change.to;
        }
        return { ...pool, quotas };
      };
      expect(byHand(changed(-1))).toBeDefined();
      for (const at of result.changes.keys()) expect(byHand(changed(at))).toBeUndefined();
    }
    expect(impossible).toBeGreaterThan(5);
  });

  const village: ScoreInput = {
    k: 3,
    seed: 'angkatan 7',
    quotas: [{ feature: 'kecamatan', value: 'Selatan', min: 1, max: 3 }],
    applicants: [
      { id: 'A', score: 90, features: { kecamatan: 'Utara' } },
      { id: 'B', score: 80, features: { kecamatan: 'Utara' }, conflictKey: 'Ibu Sari' },
      { id: 'C', score: 75, features: { kecamatan: 'Utara' } },
      { id: 'D', score: 74, features: { kecamatan: 'Utara' }, conflictKey: 'Ibu Sari' },
      { id: 'E', score: 60, features: { kecamatan: 'Selatan' } },
      { id: 'F', score: 55, features: { kecamatan: 'Selatan' } },
    ],
  };

  test('tells the displaced applicant which quota moved the line and how many points were missing', async () => {
    const result = await selectByScore(village);
    expect(result).toMatchObject({
      kind: 'chosen',
      total: 230,
      cutoff: 80,
      chosen: [{ id: 'A' }, { id: 'B' }, { id: 'E', lifted: true, rank: 5 }],
      displaced: [
        {
          id: 'C',
          score: 75,
          rank: 3,
          cutoff: 80,
          quotas: [{ feature: 'kecamatan', value: 'Selatan', side: 'min', bound: 1, count: 1 }],
        },
      ],
      reserves: [{ id: 'C' }, { id: 'D' }, { id: 'F' }],
    });
  });

  test('asks the first reserve with whom the quotas hold, and names the quota when there is none', () => {
    const chosen = ['A', 'B', 'E'];
    expect(nextReserve({ input: village, chosen, dropped: 'A' })).toEqual({ kind: 'reserve', id: 'C' });
    expect(nextReserve({ input: village, chosen, dropped: 'B', unavailable: ['C'] })).toEqual({
      kind: 'reserve',
      id: 'D',
    });
    expect(nextReserve({ input: village, chosen, dropped: 'E' })).toEqual({ kind: 'reserve', id: 'F' });
    expect(nextReserve({ input: village, chosen, dropped: 'E', unavailable: ['F'] })).toEqual({
      kind: 'none',
      missed: [{ feature: 'kecamatan', value: 'Selatan', side: 'min', bound: 1, count: 0 }],
    });
  });

  test('gives the same answer whatever the order of the rows, and settles ties by the published seed', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      id: `P-${at}`,
      score: 50,
      features: { g: at % 2 ? 'L' : 'P' },
    }));
    const input = { applicants: many, k: 6, quotas: [{ feature: 'g', value: 'P', min: 3, max: 3 }], seed: 's' };
    const first = await selectByScore(input);
    expect(await selectByScore({ ...input, applicants: many.toReversed() })).toEqual(first);
    const women = hashOrder(many, 's', ({ id }) => id).filter(({ features }) => features.g === 'P');
    const ids = first.kind === 'chosen' ? first.chosen.map(({ id }) => id) : [];
    expect(ids).toEqual(expect.arrayContaining(women.slice(0, 3).map(({ id }) => id)));
  });

  test('refuses a pool that makes no sense with one sentence', async () => {
    const twice = { ...village, applicants: [...village.applicants, village.applicants[0]!] };
    await expect(selectByScore(twice)).rejects.toThrow('The id "A" is used by more than one applicant.');
    await expect(selectByScore({ ...village, k: 0 })).rejects.toThrow('at least 1');
    await expect(selectByScore({ ...village, applicants: [] })).rejects.toThrow('no applicants');
  });

  test('advises fewer seats when there are too few people', async () => {
    expect(await selectByScore({ ...village, k: 6 })).toEqual({
      kind: 'impossible',
      beyondFlex: false,
      changes: [{ kind: 'seats', from: 6, to: 5 }],
    });
  });

  test('stops when the caller no longer wants the answer', async () => {
    await expect(selectByScore(village, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    const controller = new AbortController();
    const running = selectByScore(village, { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(running).rejects.toThrow('left');
  });
});
