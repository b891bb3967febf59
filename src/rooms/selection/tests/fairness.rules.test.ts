import { describe, expect, it } from 'vitest';
import { fairnessOf } from '../fairness.rules.ts';
import type { QuotaFeatures } from '../quota-features.rules.ts';

const usual: QuotaFeatures = {
  assisted: 'no',
  'helped-before': 'never',
  sex: 'female',
  district: '12.75.01',
  disability: 'no',
  nib: 'has',
};

/** So many applicants with these features, of whom the first so many are chosen. */
const people = (features: Partial<QuotaFeatures>, n: number, chosen: number) =>
  Array.from({ length: n }, (_, at) => ({ features: { ...usual, ...features }, chosen: at < chosen }));

const about = (question: string, applicants: ReturnType<typeof people>, prefersNeverHelped = false) => {
  const answers = fairnessOf({ applicants, city: [{ feature: 'nib', value: 'none', n: 700 }], prefersNeverHelped });
  const answer = answers.find((one) => one.question === question);
  if (!answer) throw new Error(`No answer about ${question}.`);
  return answer;
};

describe('fairness, group by group', () => {
  it('counts applicants, chosen and all businesses, and flags the group under four fifths', () => {
    const answer = about('nib', [...people({ nib: 'has' }, 78, 29), ...people({ nib: 'none' }, 48, 11)]);
    expect(answer.groups).toEqual([
      { value: 'has', applied: 78, chosen: 29, all: 0, attention: false },
      { value: 'none', applied: 48, chosen: 11, all: 700, attention: true },
    ]);
    expect(answer.gap?.ratio).toBeCloseTo(0.616, 3);
  });

  it('is silent at exactly four fifths', () => {
    const answer = about('sex', [...people({ sex: 'female' }, 20, 10), ...people({ sex: 'male' }, 20, 8)]);
    expect(answer.gap).toBeUndefined();
    expect(answer.groups.every(({ attention }) => !attention)).toBe(true);
  });

  it('shows a small group and does not judge by it', () => {
    const answer = about('disability', [
      ...people({ disability: 'no' }, 40, 10),
      ...people({ disability: 'yes' }, 5, 5),
    ]);
    expect(answer.gap).toBeUndefined();
    expect(answer.groups.find(({ value }) => value === 'yes')).toMatchObject({ applied: 5, chosen: 5 });
  });

  it('does not judge those who did not say', () => {
    expect(about('sex', [...people({}, 40, 10), ...people({ sex: 'untold' }, 20, 0)]).gap).toBeUndefined();
  });

  it('says that a difference is intended where the criteria prefer who was never helped', () => {
    const applicants = [...people({}, 40, 20), ...people({ 'helped-before': 'last-year' }, 20, 2)];
    expect(about('helped-before', applicants, true)).toMatchObject({
      intended: true,
      gap: { worst: { value: 'yes' } },
    });
    expect(about('helped-before', applicants, true).groups.some(({ attention }) => attention)).toBe(false);
    expect(about('helped-before', applicants).groups.find(({ value }) => value === 'yes')?.attention).toBe(true);
  });
});
