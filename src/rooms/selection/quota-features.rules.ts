import type { QuotaFeature } from '#rooms/programmes/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { type Answers, helpedAnswers } from './answers.schema.ts';

/** What kept places look at, one value for each feature. Values equal those of a call's quotas. */
export type QuotaFeatures = Record<QuotaFeature, string>;

type Known = Pick<BusinessFacts, 'assisted' | 'helpedOn' | 'sex' | 'disability' | 'district' | 'nib' | 'nibState'>;

export interface FeatureSource {
  answers: Answers;
  /** Area code of the application; the city's where it is not known. */
  area: string;
  /** What the registry knows of the business. */
  facts: Known;
  /** The day on which help is counted back, 'YYYY-MM-DD': the closing day of the call. */
  day: string;
}

/**
 * The groups one application counts in. The applicant's own answer comes first, what the registry knows fills its gaps;
 * for help the more recent of the two counts, for NIB it is enough that one of them knows it.
 */
export function quotaFeaturesOf({ answers, area, facts, day }: FeatureSource): QuotaFeatures {
  const told = facts.disability === null ? 'untold' : facts.disability ? 'yes' : 'no';
  return {
    assisted: facts.assisted ? 'yes' : 'no',
    'helped-before': helpedOf(answers, facts, day) ?? 'never',
    sex: answers.sex === 'female' || answers.sex === 'male' ? answers.sex : (facts.sex ?? 'untold'),
    district: districtOf(area) ?? facts.district ?? 'unknown',
    disability: answers.disability === 'yes' || answers.disability === 'no' ? answers.disability : told,
    nib: answers.nib === 'has' || facts.nib !== null ? 'has' : nibOf(answers, facts),
  };
}

type Helped = NonNullable<Answers['helped']>;

/** The more recent of what the applicant said and what is known; nothing where neither says anything. */
export function helpedOf(answers: Answers, facts: Pick<Known, 'helpedOn'>, day: string): Helped | null {
  const known = facts.helpedOn ? helpBand(facts.helpedOn, day) : null;
  const rank = (band: Helped | null | undefined) => (band ? helpedAnswers.indexOf(band) : -1);
  return rank(known) > rank(answers.helped) ? known : (answers.helped ?? null);
}

/** How long ago help was, counted back from `day` in whole years. */
export function helpBand(helpedOn: string, day: string): Helped {
  const yearsBefore = (years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  if (helpedOn > yearsBefore(1)) return 'this-year';
  return helpedOn > yearsBefore(2) ? 'last-year' : 'over-two-years';
}

const nibOf = (answers: Answers, facts: Known): string =>
  facts.nibState !== 'unknown' ? facts.nibState : (answers.nib ?? 'unknown');

/** The kecamatan of an area code, '12.75.01' of '12.75.01.1001'; nothing for a city. */
const districtOf = (area: string): string | undefined => {
  const parts = area.split('.');
  return parts.length < 3 ? undefined : parts.slice(0, 3).join('.');
};
