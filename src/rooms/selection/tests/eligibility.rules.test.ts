import { describe, expect, it } from 'vitest';
import { judgeEligibility } from '#rooms/programmes/index.ts';
import type { Answers } from '../answers.schema.ts';
import { eligibilityAnswers } from '../eligibility.rules.ts';

const everyone = { sectors: [] as string[], areas: [] as string[], minMonths: 0 };
const judge = (call: Partial<typeof everyone>, answers: Answers) => {
  const conditions = { ...everyone, ...call };
  return judgeEligibility(conditions, eligibilityAnswers(conditions, answers, 2026));
};
const why = (call: Partial<typeof everyone>, answers: Answers) => judge(call, answers).reasons.map((one) => one.why);

describe('whether an applicant can take part, from what was answered', () => {
  it('never turns on membership or licence', () => {
    expect(judge({}, { area: '12.75.01.1001', sells: 'food', nib: 'none' }).verdict).toBe('yes');
    expect(judge({}, { area: '12.75.01.1001', sells: 'food', nib: 'has' }).verdict).toBe('yes');
  });

  it('names the sector, and leaves open what the form cannot know', () => {
    expect(why({ sectors: ['craft'] }, { sells: 'fashion' })).toContain('sector-differs');
    expect(why({ sectors: ['processed-food'] }, { sells: 'food' })).toContain('sector-unclear');
    expect(why({ sectors: ['processed-food', 'food-drink'] }, { sells: 'drink' })).toContain('sector-fits');
    expect(why({ sectors: ['craft'] }, { sells: 'other' })).toContain('sector-unclear');
  });

  it('asks again where the kelurahan is not known', () => {
    expect(why({ areas: ['12.75.04'] }, { area: 'unknown' })).toContain('area-unclear');
    expect(why({ areas: ['12.75.04'] }, { area: '12.75.01.1001' })).toContain('area-differs');
    expect(why({ areas: ['12.75.04'] }, { area: '12.75.04.1003' })).toContain('area-fits');
  });

  it('counts months only as far as they are sure', () => {
    expect(why({ minMonths: 3 }, { since: 'newer' })).toContain('months-too-few');
    expect(why({ minMonths: 3 }, { since: 'three-months' })).toContain('months-enough');
    expect(why({ minMonths: 12 }, { since: 'three-months' })).toContain('months-unclear');
    expect(why({ minMonths: 12 }, { since: 'three-months', sinceYear: 2025 })).toContain('months-unclear');
    expect(why({ minMonths: 12 }, { since: 'three-months', sinceYear: 2024 })).toContain('months-enough');
    expect(why({ minMonths: 3 }, {})).toContain('months-unclear');
  });
});
