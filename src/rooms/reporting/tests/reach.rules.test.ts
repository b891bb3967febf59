import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classIn,
  classLimits,
  hideSmall,
  leastFirst,
  partOfAll,
  per100,
  type ReachRow,
  reachBy,
} from '../reach.rules.ts';

const row = (key: string, rate: number | null): ReachRow => ({
  key,
  businesses: 100,
  told: 0,
  reached: rate,
  applied: 0,
  chosen: 0,
  came: 0,
  per100: rate,
  hardly: rate !== null && rate < 5,
});

describe('small counts', () => {
  it('are hidden from 1 to 4; 0 and 5 stay', () => {
    expect(hideSmall([0, 3, 4, 5])).toEqual([0, null, null, 5]);
  });

  it('take the smallest other count with them when they are alone', () => {
    expect(hideSmall([0, 2, 40, 7])).toEqual([0, null, 40, null]);
  });

  it('are hidden when there is nothing to take with them', () => {
    expect(hideSmall([2, 0])).toEqual([null, 0]);
  });

  it('never leave exactly one hidden count that the total would give away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2 }), (counts) => {
        const shown = hideSmall(counts);
        const hidden = shown.filter((count) => count === null).length;
        const others = counts.filter((count) => count > 0).length;
        expect(hidden !== 1 || others === 1).toBe(true);
        expect(
          shown.every((count, at) => count === null || (count === counts[at] && (count === 0 || count >= 5))),
        ).toBe(true);
      }),
    );
  });
});

describe('reach by one fact', () => {
  const group = (area: string, assisted: boolean, n: number) => ({
    area,
    assisted,
    n,
    sector: 'craft',
    sex: null,
  });
  const groups = {
    all: [group('a', true, 40), group('a', false, 160), group('b', false, 100)],
    told: [group('a', true, 20), group('b', false, 6)],
    reached: [group('a', true, 30), group('b', false, 8)],
    applied: [group('a', true, 10), group('b', false, 2)],
    chosen: [],
    came: [],
  };

  it('adds up each stage, hides small counts and gives the rate of what is shown', () => {
    expect(reachBy(groups, ['a', 'b', 'c'], ({ area }) => area ?? '')).toMatchObject([
      { key: 'a', businesses: 200, told: 20, reached: 30, applied: null, per100: 15, hardly: false },
      { key: 'b', businesses: 100, told: 6, reached: 8, applied: null, per100: 8 },
      { key: 'c', businesses: 0, told: 0, reached: 0, applied: 0, per100: null, hardly: false },
    ]);
  });

  it('counts by membership as well', () => {
    const [no, yes] = reachBy(groups, ['no', 'yes'], ({ assisted }) => (assisted ? 'yes' : 'no'));
    expect([no?.businesses, yes?.businesses]).toEqual([260, 40]);
  });

  it('says that word hardly came although the count is hidden, and not of one hidden for company', () => {
    const rows = reachBy(
      { ...groups, reached: [group('a', true, 60), group('b', false, 2)] },
      ['a', 'b'],
      ({ area }) => area ?? '',
    );
    expect(rows.map(({ reached, hardly }) => [reached, hardly])).toEqual([
      [null, false],
      [null, true],
    ]);
  });
});

describe('rates', () => {
  it('say nothing of a hidden count or of fewer than five businesses', () => {
    expect(per100(null, 100)).toBeNull();
    expect(per100(2, 4)).toBeNull();
    expect(per100(3, 928)).toBe(0);
  });

  it.each([
    [0, 1],
    [4, 1],
    [5, 2],
    [10, 3],
    [20, 4],
    [35, 5],
    [100, 5],
  ])('%i of 100 stands in class %i', (rate, expected) => {
    expect(classIn(classLimits, rate)).toBe(expected);
  });

  it('puts the kelurahan that heard least first and unknown ones last', () => {
    const few = { ...row('few', null), businesses: 4 };
    const hidden = { ...row('y', null), hardly: true };
    expect(leastFirst([row('x', 20), few, hidden, row('z', 1)]).map(({ key }) => key)).toEqual(['z', 'y', 'x', 'few']);
    expect(classIn(classLimits, null)).toBeUndefined();
  });
});

describe('a part of all who applied', () => {
  it.each([
    [3, 4, null],
    [0, 20, 0],
    [20, 20, 100],
    [4, 20, 'hardly-any'],
    [17, 20, 'nearly-all'],
    [5, 20, 25],
  ] as const)('%i of %i: %s', (n, all, part) => {
    expect(partOfAll(n, all)).toBe(part);
  });
});
