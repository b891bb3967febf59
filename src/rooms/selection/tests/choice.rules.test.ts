import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Candidate, engineInput, placesFor, quotasInForce, reservePlaces, taking } from '../choice.rules.ts';
import { selectByScore } from '../engine/index.ts';
import type { PoolApplication } from '../pool.reads.ts';
import { countMoved, engineName, rankByScore } from '../ranking.rules.ts';

const features = {
  assisted: 'no',
  'helped-before': 'never',
  sex: 'female',
  district: '12.75.01',
  disability: 'no',
  nib: 'none',
};

const candidate = (id: string, total: number, parts: Partial<Candidate> = {}): Candidate => ({
  application: { id, code: id } as PoolApplication,
  scored: { lines: [], total, waiting: false },
  features,
  ownerId: `owner of ${id}`,
  ...parts,
});

const call = { id: 'call', capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 2, label: '' }] };
type Choice = Parameters<typeof rankByScore>[0];
const choiceOf = (candidates: Candidate[]) =>
  ({ call, candidates, late: [], changes: [], places: placesFor(2, candidates), seed: 'seed' }) as unknown as Choice;
const listOf = async (candidates: Candidate[]) => {
  const choice = choiceOf(candidates);
  const ranking = rankByScore(choice, await selectByScore(engineInput(choice)));
  if (ranking.kind !== 'ranked') throw new Error(`The list is ${ranking.kind}.`);
  return ranking.rows;
};

describe('who takes part', () => {
  it('gives an owner of two businesses one place at most', async () => {
    const candidates = [
      candidate('a', 90, { ownerId: 'one' }),
      candidate('b', 80, { ownerId: 'one' }),
      candidate('c', 70),
    ];
    const rows = await listOf(candidates);
    expect(rows.map(({ application, outcome }) => [application.id, outcome])).toEqual([
      ['a', 'chosen'],
      ['c', 'chosen'],
      ['b', 'reserve'],
    ]);
    expect(placesFor(5, candidates)).toBe(2);
  });

  it('keeps who was moved in, leaves out who was moved out, and explains both', async () => {
    const rows = await listOf([
      candidate('a', 90, { moved: 'out' }),
      candidate('b', 80),
      candidate('c', 70),
      candidate('d', 10, { moved: 'in' }),
    ]);
    expect(rows.map(({ application, outcome, place }) => [application.id, outcome, place])).toEqual([
      ['b', 'chosen', 1],
      ['d', 'chosen', 2],
      ['c', 'reserve', 3],
      ['a', 'not-selected', undefined],
    ]);
    expect(taking(choiceOf([candidate('a', 1, { moved: 'out' })]))).toEqual([]);
  });
});

describe('numbers around the list', () => {
  it('keeps a waiting list of a quarter of the places', () => {
    expect([1, 3, 24, 25, 40].map(reservePlaces)).toEqual([1, 1, 6, 7, 10]);
  });

  it('lowers kept places only where the head set them free', () => {
    const change = { feature: 'nib', value: 'none', from: 2, to: 1, reason: '', byName: '', at: new Date(0) } as const;
    expect(quotasInForce(call as never, [change])).toEqual([{ feature: 'nib', value: 'none', min: 1 }]);
    expect(quotasInForce(call as never, [])).toEqual([{ feature: 'nib', value: 'none', min: 2 }]);
  });

  it('counts who stands elsewhere than on the page that was read', async () => {
    const rows = await listOf([candidate('a', 90), candidate('b', 80), candidate('c', 70)]);
    expect(countMoved(['a', 'b', 'c'], rows)).toBe(0);
    expect(countMoved(['b', 'a', 'c'], rows)).toBe(2);
    expect(countMoved(['a', 'b', 'c', 'gone'], rows)).toBe(1);
  });

  it('names the solver that is really used', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engineName).toContain(`HiGHS ${dependencies.highs}`);
  });
});
