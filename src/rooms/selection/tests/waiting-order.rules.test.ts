import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quota } from '../engine/index.ts';
import type { InLine } from '../offers.rules.ts';
import { nextInLine } from '../waiting-order.rules.ts';

const quota = (feature: string, value: string, min: number): Quota => ({ feature, value, min, max: 99 });
const women = quota('sex', 'female', 2);
const newcomers = quota('assisted', 'no', 1);

/** 'F' or 'M' for who holds a place, and on the waiting list from number 1; 'n' marks who is not yet assisted. */
function line(holding: string[], waiting: string[], quotas: Quota[]) {
  const all = [
    ...holding.map((what, at) => ({ what, at, holds: true })),
    ...waiting.map((what, at) => ({ what, at, holds: false })),
  ];
  const id = ({ at, holds }: { at: number; holds: boolean }) => (holds ? `h${at}` : `w${at + 1}`);
  const people = all.map(
    (one): InLine => ({
      id: id(one),
      state: one.holds ? 'accepted' : 'reserve',
      reserveNo: one.holds ? null : one.at + 1,
      reached: true,
    }),
  );
  const groups = new Map(
    all.map((one) => [
      id(one),
      {
        features: {
          sex: one.what.startsWith('F') ? 'female' : 'male',
          assisted: one.what.endsWith('n') ? 'no' : 'yes',
        },
        ownerId: id(one),
      },
    ]),
  );
  return { people, groups, quotas, mode: 'score' as const };
}
const ids = (input: ReturnType<typeof line>, free = 1) => nextInLine(input, free).map(({ id }) => id);

describe('who is asked next', () => {
  it('is the next number while kept places stay kept', () => {
    expect(ids(line(['F', 'F', 'M'], ['M', 'F'], [women]))).toEqual(['w1']);
    expect(ids(line(['M'], ['M', 'F'], []))).toEqual(['w1']);
  });

  it('is the first of the group whose kept place became free', () => {
    expect(nextInLine(line(['F', 'M'], ['M', 'M', 'F'], [women]), 1)).toEqual([{ id: 'w3', keepsQuotas: true }]);
  });

  it('fills a gap of two with two, then goes on in order', () => {
    expect(ids(line(['M'], ['M', 'F', 'M', 'F'], [women]), 3)).toEqual(['w2', 'w4', 'w1']);
  });

  it('helps one group where nobody can help both, and says that not all is kept', () => {
    expect(nextInLine(line(['F'], ['M', 'F', 'Mn'], [women, newcomers]), 1)).toEqual([
      { id: 'w2', keepsQuotas: false },
    ]);
    expect(ids(line(['F'], ['M', 'F', 'Mn', 'Fn'], [women, newcomers]))).toEqual(['w4']);
  });

  it('leaves no chair empty where nobody of the group waits', () => {
    expect(nextInLine(line(['M'], ['M', 'M'], [women]), 1)).toEqual([{ id: 'w1', keepsQuotas: false }]);
  });

  it('passes over who has a place already with another application', () => {
    const input = line(['F'], ['F', 'M'], []);
    input.groups.set('w1', { ...input.groups.get('w1')!, ownerId: 'h0' });
    expect(ids(input)).toEqual(['w2']);
  });

  it('ends with the list', () => expect(ids(line(['F'], ['M'], [women]), 5)).toEqual(['w1']));

  it('asks nobody twice and never more than wait, whoever stands where', () => {
    const kinds = fc.array(fc.constantFrom('F', 'M', 'Fn', 'Mn'), { maxLength: 8 });
    fc.assert(
      fc.property(kinds, kinds, fc.nat({ max: 10 }), (holding, waiting, free) => {
        const asked = ids(line(holding, waiting, [women, newcomers]), free);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBe(Math.min(free, waiting.length));
      }),
    );
  });
});
