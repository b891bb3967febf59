import { createHash } from 'node:crypto';
import type { Call } from '#rooms/programmes/index.ts';
import type { ScoreInput } from './engine/index.ts';
import type { Move, PoolApplication, QuotaChange } from './pool.reads.ts';
import type { QuotaFeatures } from './quota-features.rules.ts';
import type { Scored } from './score.rules.ts';
import type { IntakeMode } from './selection.rules.ts';

/** Someone who may be chosen: a checked application with its points and groups. */
export interface Candidate {
  application: PoolApplication;
  scored: Scored;
  features: QuotaFeatures;
  /** Owner in the registry today: at most one application of an owner gets a place. */
  ownerId: string;
  /** Moved in or out by two officers. */
  moved?: 'in' | 'out';
}

/** Everything a list is computed from. */
export interface Choice {
  call: Call;
  mode: IntakeMode;
  seed: string;
  candidates: Candidate[];
  /** Not checked yet, or still within the days for completing: no decision before them. */
  pending: PoolApplication[];
  /** Asked to complete and did not within the days given. */
  late: PoolApplication[];
  /** First-come: those who queue, in their order. */
  queue: PoolApplication[];
  moves: Move[];
  changes: QuotaChange[];
  /** Places that can be given: no more than there are owners. */
  places: number;
  /** SHA-256 of all that decides the list: two equal digests give the same list. */
  digest: string;
}

/** How many places the waiting list has: a quarter of the call's, so that no early drop-out leaves a seat empty. */
export const reservePlaces = (capacity: number): number => Math.ceil(capacity / 4);

/** Applications that take part in the choice: all candidates but those moved out. */
export const taking = (choice: Pick<Choice, 'candidates'>): Candidate[] =>
  choice.candidates.filter(({ moved }) => moved !== 'out');

/** How many of these could have a place at once: one for each owner, never more than the call has. */
export const placesFor = (capacity: number, candidates: readonly Candidate[]): number =>
  Math.min(capacity, new Set(candidates.filter(({ moved }) => moved !== 'out').map(({ ownerId }) => ownerId)).size);

/** Kept places in force: as published, less what the head set free. */
export function quotasInForce(call: Pick<Call, 'quotas'>, changes: readonly QuotaChange[]) {
  return call.quotas.map(({ feature, value, min }) => {
    const change = changes.find((one) => one.feature === feature && one.value === value);
    return { feature, value, min: change ? Math.min(min, change.to) : min };
  });
}

/** What the engine is asked. Points must be complete. */
export function engineInput(choice: Pick<Choice, 'call' | 'candidates' | 'changes' | 'places' | 'seed'>): ScoreInput {
  return {
    applicants: taking(choice).map(({ application, scored, features, ownerId, moved }) => ({
      id: application.id,
      score: scored.total,
      features,
      conflictKey: ownerId,
      fixed: moved === 'in',
    })),
    k: choice.places,
    quotas: quotasInForce(choice.call, choice.changes).map((quota) => ({
      ...quota,
      max: Math.max(choice.places, quota.min),
    })),
    seed: choice.seed,
  };
}

/** Fingerprint of a choice: everything that could change who is chosen or what is told to whom. */
export function digestOf(choice: Omit<Choice, 'digest'>): string {
  const { call, mode, seed, candidates, pending, late, queue, changes, places } = choice;
  const byId = [...candidates].sort((one, other) => (one.application.id < other.application.id ? -1 : 1));
  const whole = {
    call: [call.id, call.capacity, mode, places, seed, call.criteria.map(({ id, weight }) => [id, weight])],
    quotas: quotasInForce(call, changes),
    candidates: byId.map(({ application, scored, features, ownerId, moved }) => [
      application.id,
      scored.lines.map(({ points }) => points ?? null),
      features,
      ownerId,
      moved ?? null,
    ]),
    others: [pending, late, queue].map((list) => list.map(({ id, reserveNo }) => [id, reserveNo])),
  };
  return createHash('sha256').update(JSON.stringify(whole), 'utf8').digest('hex');
}
