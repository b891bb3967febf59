/** Criteria an office can choose from; their rules are dated rows in programmes.criterion_kind. */
export const criterionKinds = ['never-helped', 'product-ready', 'plan', 'small-income', 'far-area'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** Answers of an application the criteria read. 'last-year' is one to two years ago, 'this-year' the last twelve months. */
export const helpedBeforeAnswers = ['never', 'over-two-years', 'last-year', 'this-year'] as const;
export const soldSinceAnswers = ['three-months', 'newer', 'not-yet'] as const;
export const incomeAnswers = ['under-5-million', '5-to-15-million', 'over-15-million'] as const;

export const quotaFeatures = ['assisted', 'helped-before', 'sex', 'district', 'disability', 'nib'] as const;
export type QuotaFeature = (typeof quotaFeatures)[number];

/** A catalogue rule: sixtieths of the weight for each answer, so that thirds and quarters of a weight stay whole. */
export type CatalogueRule =
  | { by: 'answer'; parts: Record<string, number> }
  | { by: 'officers'; officers: number }
  | { by: 'area' };

/** A criterion's rule as published: whole points for each answer, so that what is read is what is computed. */
export type CriterionRule =
  | { by: 'answer'; points: Record<string, number> }
  | { by: 'officers'; officers: number; points: number }
  | { by: 'area'; areas: string[]; points: number };

export interface CatalogueEntry {
  kind: CriterionKind;
  usualWeight: number;
  rule: CatalogueRule;
}

const PARTS = 60;

/** The published rule of a criterion: the catalogue's shares turned into whole points of its weight (halves go up). */
export function ruleFor(rule: CatalogueRule, weight: number, areas: readonly string[]): CriterionRule {
  if (rule.by === 'officers') return { by: 'officers', officers: rule.officers, points: weight };
  if (rule.by === 'area') return { by: 'area', areas: [...areas], points: weight };
  const points = Object.entries(rule.parts).map(([answer, parts]) => [answer, Math.round((weight * parts) / PARTS)]);
  return { by: 'answer', points: Object.fromEntries(points) };
}

/** What a criterion is scored from: an answer's code, an area code, or the officers' marks of 0 to 100. */
export type CriterionFact = { answer: string | null } | { area: string } | { marks: readonly number[] };

/**
 * Whole points for a fact, 0 to the weight. An answer nobody gave earns nothing.
 * Nothing (undefined) while an officers' criterion still waits for marks.
 */
export function pointsFor(rule: CriterionRule, fact: CriterionFact): number | undefined {
  if (rule.by === 'officers') {
    if (!('marks' in fact) || fact.marks.length < rule.officers) return undefined;
    const mean = fact.marks.reduce((sum, mark) => sum + mark, 0) / fact.marks.length;
    return Math.round((mean * rule.points) / 100);
  }
  if (rule.by === 'area') {
    if (!('area' in fact)) return 0;
    return rule.areas.some((code) => fact.area === code || fact.area.startsWith(`${code}.`)) ? rule.points : 0;
  }
  return 'answer' in fact && fact.answer !== null ? (rule.points[fact.answer] ?? 0) : 0;
}

export interface QuotaRule {
  feature: QuotaFeature;
  value: string;
  min: number;
}

const USUAL_SHARE = 0.4;

/**
 * Quotas a new call begins with: four places of ten for businesses that are not yet assisted (belum binaan), and as many
 * for those never helped. One applicant counts in both.
 */
export function usualQuotas(capacity: number): QuotaRule[] {
  const min = Math.ceil(capacity * USUAL_SHARE);
  if (min === 0) return [];
  return [
    { feature: 'assisted', value: 'no', min },
    { feature: 'helped-before', value: 'never', min },
  ];
}

/** Whether a quota list can be met at all: no group above the places, and the groups of one feature together neither. */
export function quotasFit(quotas: readonly QuotaRule[], capacity: number): boolean {
  const sums = new Map<string, number>();
  for (const quota of quotas) sums.set(quota.feature, (sums.get(quota.feature) ?? 0) + quota.min);
  return [...sums.values()].every((sum) => sum <= capacity);
}
