import { describe, expect, it } from 'vitest';
import { helpBand, quotaFeaturesOf } from '../quota-features.rules.ts';

const facts = {
  assisted: false,
  helpedOn: null,
  sex: null,
  disability: null,
  district: null,
  nib: null,
  nibState: 'unknown' as const,
};
const day = '2026-03-01';
const of = (parts: Partial<Parameters<typeof quotaFeaturesOf>[0]>) =>
  quotaFeaturesOf({ answers: {}, area: '12.75', facts, day, ...parts });

describe('the groups an application counts in', () => {
  it('are said plainly where nothing is known', () => {
    expect(of({})).toEqual({
      assisted: 'no',
      'helped-before': 'never',
      sex: 'untold',
      district: 'unknown',
      disability: 'untold',
      nib: 'unknown',
    });
  });

  it('take the answer first and the registry where it is silent', () => {
    const known = { ...facts, sex: 'male' as const, disability: true, district: '12.75.05' };
    expect(of({ facts: known })).toMatchObject({ sex: 'male', disability: 'yes', district: '12.75.05' });
    const answered = of({ facts: known, area: '12.75.01.1002', answers: { sex: 'female', disability: 'no' } });
    expect(answered).toMatchObject({ sex: 'female', disability: 'no', district: '12.75.01' });
    expect(of({ facts: known, answers: { sex: 'untold', disability: 'untold' } })).toMatchObject({
      sex: 'male',
      disability: 'yes',
    });
  });

  it('count membership from the registry alone: nobody says of themselves that they are binaan', () => {
    expect(of({ facts: { ...facts, assisted: true } }).assisted).toBe('yes');
  });

  it.each([
    ['has', 'unknown', null, 'has'],
    ['none', 'has', null, 'has'],
    ['none', 'unknown', '1234567890123', 'has'],
    ['none', 'none', null, 'none'],
    ['unknown', 'none', null, 'none'],
    ['unknown', 'unknown', null, 'unknown'],
  ] as const)('NIB: answer %s, registry %s %s: %s', (answer, nibState, nib, expected) => {
    expect(of({ answers: { nib: answer }, facts: { ...facts, nibState, nib } }).nib).toBe(expected);
  });

  it.each([
    ['never', null, 'never'],
    ['never', '2025-12-24', 'this-year'],
    ['this-year', '2019-01-01', 'this-year'],
    ['over-two-years', '2024-06-01', 'last-year'],
    [undefined, null, 'never'],
  ] as const)('help: answer %s, registry %s: the more recent, %s', (helped, helpedOn, expected) => {
    expect(of({ answers: { helped }, facts: { ...facts, helpedOn } })['helped-before']).toBe(expected);
  });

  it('count help back from the closing day', () => {
    expect(helpBand('2025-03-02', day)).toBe('this-year');
    expect(helpBand('2025-03-01', day)).toBe('last-year');
    expect(helpBand('2024-03-01', day)).toBe('over-two-years');
  });
});
