import type { CaseKind, StepCode } from './kinds.rules.ts';

/** Papers a business keeps once and uses in each case. */
export const paperKinds = [
  'id-card',
  'nib',
  'halal',
  'pirt',
  'trademark',
  'land',
  'tax',
  'label',
  'photo',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The kinds a business has one of at a time: a new one takes the place of the old. */
export const onlyOne: readonly PaperKind[] = ['id-card', 'nib', 'halal', 'tax'];

const ofStep: Record<StepCode, PaperKind> = {
  'id-card': 'id-card',
  label: 'label',
  mark: 'label',
  process: 'photo',
  'land-papers': 'land',
};

/** The paper a step needs: it is offered from what is kept, and what is sent there is kept. */
export const paperOfStep = (code: StepCode): PaperKind | undefined => ofStep[code];

const ofKind: Record<CaseKind, PaperKind> = {
  nib: 'nib',
  'halal-self': 'halal',
  'halal-regular': 'halal',
  pirt: 'pirt',
  trademark: 'trademark',
  land: 'land',
};

/** The paper an issued licence is. */
export const paperOfLicence = (kind: CaseKind): PaperKind => ofKind[kind];

/** Days before its end on which an owner is told and a renewal may begin. */
export const renewFromDays = 90;

export type Standing = 'current' | 'ending' | 'ended';

/** How a paper or licence stands on a day ('YYYY-MM-DD'): it counts through its last day. `soon` is the day 90 days later. */
export function standingOf(validUntil: string | null, { today, soon }: { today: string; soon: string }): Standing {
  if (!validUntil || validUntil > soon) return 'current';
  return validUntil < today ? 'ended' : 'ending';
}
