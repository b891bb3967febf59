/** Who can hold the ball: the owner, the office, another body (OSS, Dukcapil, the licensing office). */
export const parties = ['owner', 'office', 'other'] as const;
export type Party = (typeof parties)[number];

/** Licences the office can help with. All are prepared as data; only those in `offeredKinds` can be opened. */
export const caseKinds = ['nib', 'halal', 'pirt', 'trademark', 'land'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Kinds whose steps are written and may be opened today. */
export const offeredKinds: readonly CaseKind[] = ['nib'];

/**
 * Steps of a NIB for one person with a micro business of low risk (facts of OSS-RBA, PP 28/2025): what is prepared
 * together, what is filled in beside the owner, what OSS decides.
 */
export const stepCodes = [
  'check-existing',
  'id-card',
  'address',
  'business-line',
  'email',
  'agree',
  'fill-in',
  'issue',
] as const;
export type StepCode = (typeof stepCodes)[number];

export interface StepTemplate {
  code: StepCode;
  /** Who must act first; a step may change hands later. */
  who: Party;
  /** Name of the other body, where that is known from the start. */
  agency?: string;
  /** Only in cases opened without knowing whether the licence is there already. */
  whenUnknown?: true;
  /** Steps that must be done before this one can be. */
  after?: readonly StepCode[];
}

const templates: Record<CaseKind, readonly StepTemplate[]> = {
  nib: [
    { code: 'check-existing', who: 'office', whenUnknown: true },
    { code: 'id-card', who: 'owner' },
    { code: 'address', who: 'owner' },
    { code: 'business-line', who: 'office' },
    { code: 'email', who: 'owner' },
    { code: 'agree', who: 'owner' },
    { code: 'fill-in', who: 'office', after: ['id-card', 'address', 'business-line', 'agree'] },
    { code: 'issue', who: 'other', agency: 'OSS', after: ['fill-in'] },
  ],
  halal: [],
  pirt: [],
  trademark: [],
  land: [],
};

/** The steps a new case begins with, in order. */
export function stepsFor(kind: CaseKind, { unknown }: { unknown: boolean }): readonly StepTemplate[] {
  return templates[kind].filter((step) => unknown || !step.whenUnknown);
}

/** The steps that must be done before this one, of those the case has and that are not done yet. */
export function blockedBy(
  kind: CaseKind,
  code: StepCode,
  steps: readonly { code: StepCode; state: string }[],
): StepCode[] {
  const needed = templates[kind].find((step) => step.code === code)?.after ?? [];
  return needed.filter((each) => steps.some((step) => step.code === each && step.state !== 'done'));
}

/** Steps that only the record of the licence itself can finish. */
export const finishedByIssue: readonly StepCode[] = ['issue'];
