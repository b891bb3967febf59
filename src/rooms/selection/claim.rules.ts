import type { QuotaFeature } from '#rooms/programmes/index.ts';
import { type Candidate, type Choice, quotasInForce, taking } from './choice.rules.ts';

/** A short group raises the chance of its members to this many times the even chance or more. */
const TIMES_EVEN = 1.5;

/** The office itself keeps who is a member: nothing to prove. */
const ownKnowledge: readonly QuotaFeature[] = ['assisted'];

/** One participant counted in one short group: what is said there decides the chance most. */
export interface RareClaim {
  candidate: Candidate;
  feature: QuotaFeature;
  value: string;
}

/** Names a claim in forms: application, feature, value. */
export const claimKey = (claim: RareClaim): string =>
  [claim.candidate.application.id, claim.feature, claim.value].join('/');

/**
 * Everyone counted in a group so short that its kept places alone give one and a half times the even chance. There a wrong
 * answer pays best, so evidence is looked at before the draw (selection.md §8).
 */
export function rareClaims(choice: Pick<Choice, 'call' | 'candidates' | 'changes' | 'places'>): RareClaim[] {
  const all = taking(choice);
  return quotasInForce(choice.call, choice.changes).flatMap(({ feature, value, min }) => {
    if (min === 0 || ownKnowledge.includes(feature)) return [];
    const inside = all.filter(({ features }) => features[feature] === value);
    if (min * all.length < TIMES_EVEN * choice.places * inside.length) return [];
    return inside.map((candidate) => ({ candidate, feature, value }));
  });
}
