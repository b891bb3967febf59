import { helpedAnswers } from './answers.schema.ts';
import type { QuotaFeatures } from './quota-features.rules.ts';

/** The six questions of fairness, in the order they are shown. */
export const fairQuestions = ['nib', 'district', 'assisted', 'sex', 'helped-before', 'disability'] as const;
export type FairQuestion = (typeof fairQuestions)[number];

/** How a group fared. `attention`: chosen less than four fifths as often as the best group of its question. */
export interface GroupFare {
  value: string;
  applied: number;
  chosen: number;
  /** All businesses of the city in this group. */
  all: number;
  attention: boolean;
}

export interface FairAnswer {
  question: FairQuestion;
  groups: GroupFare[];
  /** The group with the worst and the one with the best rate, where they lie too far apart; `ratio` of their rates. */
  gap?: { worst: GroupFare; best: GroupFare; ratio: number };
  /** The difference is what the published criteria want: who was helped lately comes later. */
  intended: boolean;
}

/** Under four fifths of the best group's rate a difference is looked at (journeys.md J5). */
const FOUR_FIFTHS = 0.8;
/** Smaller groups are shown and not judged: one person more or less would turn the answer. */
export const smallestGroup = 10;
const notSaid: readonly string[] = ['untold', 'unknown'];

/** Help within the last two years, as the fairness view asks it. */
const helpedLately = (band: string): string => (helpedAnswers.indexOf(band as 'never') >= 2 ? 'yes' : 'no');

const groupOf = (question: FairQuestion, features: QuotaFeatures): string =>
  question === 'helped-before' ? helpedLately(features[question]) : features[question];

interface Ask {
  applicants: readonly { features: QuotaFeatures; chosen: boolean }[];
  /** Businesses of the city by group. */
  city: readonly { feature: string; value: string; n: number }[];
  /** Whether a criterion of the call gives points to those never helped. */
  prefersNeverHelped: boolean;
}

/**
 * Applicants, chosen and all businesses of the city, group by group. It says where a group was chosen less than four
 * fifths as often as the best one, never that this is wrong.
 */
export function fairnessOf(ask: Ask): FairAnswer[] {
  return fairQuestions.map((question) => {
    const groups = groupsOf(question, ask);
    const judged = groups.filter(({ value, applied }) => applied >= smallestGroup && !notSaid.includes(value));
    const byRate = [...judged].sort((one, other) => rate(one) - rate(other));
    const best = byRate.at(-1);
    const worst = byRate[0];
    if (!best || !worst || rate(worst) >= FOUR_FIFTHS * rate(best)) return { question, groups, intended: false };
    const gap = { worst, best, ratio: rate(worst) / rate(best) };
    const intended = question === 'helped-before' && worst.value === 'yes' && ask.prefersNeverHelped;
    if (!intended) for (const group of judged) group.attention = rate(group) < FOUR_FIFTHS * rate(best);
    return { question, groups, gap, intended };
  });
}

const rate = ({ applied, chosen }: GroupFare): number => chosen / applied;

function groupsOf(question: FairQuestion, { applicants, city }: Ask): GroupFare[] {
  const groups = new Map<string, GroupFare>();
  const groupFor = (value: string): GroupFare => {
    const group = groups.get(value) ?? { value, applied: 0, chosen: 0, all: 0, attention: false };
    groups.set(value, group);
    return group;
  };
  for (const { features, chosen } of applicants) {
    const group = groupFor(groupOf(question, features));
    group.applied++;
    if (chosen) group.chosen++;
  }
  for (const { feature, value, n } of city) if (feature === question) groupFor(value).all = n;
  return [...groups.values()]
    .filter(({ applied, value }) => applied > 0 || !notSaid.includes(value))
    .sort((one, other) => order(one.value) - order(other.value) || one.value.localeCompare(other.value));
}

const order = (value: string): number => (notSaid.includes(value) ? 1 : 0);
