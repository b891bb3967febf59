/** Who can hold the ball: the owner, the office, another body (OSS, Dukcapil, the licensing office). */
export const parties = ['owner', 'office', 'other'] as const;
export type Party = (typeof parties)[number];

/** Licences the office helps with. Another body issues each of them. */
export const caseKinds = ['nib', 'halal-self', 'halal-regular', 'pirt', 'trademark', 'land'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const halalKinds: readonly CaseKind[] = ['halal-self', 'halal-regular'];

/**
 * Steps the product knows by itself: it has words for them in both languages, and some ask more than a tick. A step the
 * office wrote has a code of its own ('langkah-3') and its words with it.
 */
export const knownSteps = [
  'check-existing',
  'id-card',
  'address',
  'business-line',
  'email',
  'agree',
  'precheck',
  'fill-in',
  'has-nib',
  'halal-account',
  'ingredients',
  'process',
  'companion',
  'declaration',
  'companion-visit',
  'bpjph-check',
  'fatwa',
  'apply',
  'audit-fee',
  'audit',
  'product-fits',
  'label',
  'food-course',
  'premises',
  'mark',
  'mark-search',
  'letter',
  'mark-account',
  'mark-fee',
  'formal-check',
  'publication',
  'examination',
  'land-papers',
  'land-undisputed',
  'propose',
  'selection',
  'measurement',
  'adjudication',
  'issue',
] as const;
export type KnownStep = (typeof knownSteps)[number];

/** A step's code: a known one, or one the office made. */
export type StepCode = string;

export const isKnownStep = (code: StepCode): code is KnownStep => knownSteps.some((known) => known === code);

export interface StepTemplate {
  code: StepCode;
  /** Who must act first; a step may change hands later. */
  who: Party;
  /** Name of the other body, where that is known from the start. */
  agency?: string;
  /** Days it usually takes. */
  days?: number;
  /** The office's own words; without them the product's. */
  name?: string;
  about?: string;
  /** Only in cases opened without knowing whether the licence is there already. */
  whenUnknown?: true;
  /** Steps that must be done before this one can be. */
  after?: readonly StepCode[];
}

/** The steps that must be done before this one, of those the case has and that are not done yet. */
export function blockedBy<S extends { code: StepCode; state: string; after: readonly StepCode[] }>(
  { after }: Pick<S, 'after'>,
  steps: readonly S[],
): S[] {
  return steps.filter(({ code, state }) => after.includes(code) && state !== 'done');
}

/** Steps that only the record of the licence itself can finish. */
export const finishedByIssue: readonly StepCode[] = ['issue'];

/** Steps of the owner that are a yes and nothing else: no file is asked. */
export const onlyYes: readonly StepCode[] = ['agree', 'land-undisputed', 'declaration'];

/** Steps whose answer is what the step is for: they cannot be finished without it. */
export const answerNeeded: readonly StepCode[] = ['address', 'ingredients', 'companion', 'mark'];
