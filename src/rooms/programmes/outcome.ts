import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';
import type { Giving } from './giving.ts';

/** What became of a call's applications, as published: counts, and the names of those alone who agreed to it. */
export interface CallOutcome {
  /** How places were given. */
  mode: Giving['mode'];
  applicants: number;
  chosen: number;
  reserves: number;
  /** Points of the last one chosen; nothing where quotas or order decided alone. */
  cutOff: number | null;
  /** Day it was decided, 'YYYY-MM-DD'. */
  decidedOn: string;
  /** How many of each group with kept places were chosen. Under five is not told to the public. */
  groups: { feature: string; value: string; min: number; chosen: number }[];
  /** Who has a place and agreed to be named, by name. */
  names: string[];
}

export type OutcomeOf = (ctx: Ctx, callId: string) => Promise<CallOutcome | undefined>;

// Decisions belong to a later room, which names itself here at start (src/subscriptions.ts).
const source = port<OutcomeOf>(async () => undefined);

/** Registers who knows the outcome of calls. Called once at start for the room that decides. */
export function useOutcome(outcomeOf: OutcomeOf): void {
  source.now = outcomeOf;
}

/** The published outcome of a call; nothing while it is not decided. */
export const findOutcome: OutcomeOf = (ctx, callId) => source.now(ctx, callId);
