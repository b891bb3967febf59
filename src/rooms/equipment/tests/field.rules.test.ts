import { describe, expect, it } from 'vitest';
import { type CaseState, type CheckOutcome, caseStates, checkOutcomes } from '../case.rules.ts';
import { judgeLook } from '../field-check.rules.ts';

const careFinds: Partial<Record<CaseState, CheckOutcome>> = {
  helping: 'rarely',
  repairing: 'broken',
  recovering: 'gone',
};
const alive: readonly CaseState[] = ['in-use', 'helping', 'repairing', 'recovering'];

describe('a look made without a network, state by state', () => {
  it.each(caseStates)('in %s while nobody has looked', (state) => {
    const verdicts = checkOutcomes.map((mine) => judgeLook({ state, done: null }, mine));
    const expected = checkOutcomes.map((mine) => {
      if (!alive.includes(state)) return 'refuse';
      return careFinds[state] === undefined || careFinds[state] === mine ? 'write' : 'ask';
    });
    expect(verdicts).toEqual(expected);
  });

  it.each(caseStates)('in %s after somebody looked', (state) => {
    const after = { state, done: 'broken' } as const;
    expect(judgeLook(after, 'broken')).toBe('keep-office');
    expect(judgeLook(after, 'used')).toBe('ask');
    expect(judgeLook(after, 'used', { take: 'office', seen: 'broken' })).toBe('keep-office');
    expect(judgeLook(after, 'used', { take: 'mine', seen: 'broken' })).toBe(alive.includes(state) ? 'write' : 'refuse');
    expect(judgeLook(after, 'used', { take: 'mine', seen: 'rarely' })).toBe('ask');
  });
});
