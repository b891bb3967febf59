import { addDays, dayOf } from '#platform/clock.ts';

/** Facts of two records that are compared and chosen one by one, by the names the history uses. */
export const mergeFields = [
  'name',
  'ownerName',
  'product',
  'sector',
  'area',
  'address',
  'sinceYear',
  'workers',
  'annualSales',
  'nib',
  'phone',
  'nik',
  'sex',
  'disability',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Where the facts of a merge come from; what is not named stays as the kept record has it. */
export type Choice = Partial<Record<MergeField, 'left' | 'right'>>;

/** Days during which a merge can be taken back. */
export const UNDO_DAYS = 30;

/** Last day on which a merge can be taken back. */
export const undoUntil = (mergedAt: Date): string => addDays(dayOf(mergedAt), UNDO_DAYS);

/** What decides which of two records goes on. */
export interface Candidate {
  id: string;
  events: number;
  createdAt: Date;
}

/** The record with the longer history goes on, the older one where both are equal; the other goes up in it. */
export function orderForMerge<T extends Candidate>(one: T, other: T): [kept: T, gone: T] {
  if (one.events !== other.events) return one.events > other.events ? [one, other] : [other, one];
  if (one.createdAt.getTime() !== other.createdAt.getTime())
    return one.createdAt < other.createdAt ? [one, other] : [other, one];
  return one.id < other.id ? [one, other] : [other, one];
}

/** The side a fact is proposed from: the kept record's, unless only the other knows it. */
export const proposedSide = (left: string, right: string): 'left' | 'right' =>
  left === '' && right !== '' ? 'right' : 'left';
