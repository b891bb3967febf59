import type { Ctx } from '#platform/ctx.ts';
import { allow } from './mentoring.permissions.ts';
import { type Outcome, outcomes, salesChange } from './mentoring.rules.ts';
import { findTracks, type Track } from './track.reads.ts';
import { listAgreements, listLastSales } from './visit.reads.ts';

/** All tracks of one call, for whoever reports on it. */
export async function listTracks(ctx: Ctx, callId: string): Promise<Track[]> {
  allow(ctx, 'mentoring.read');
  return findTracks(ctx, { callId });
}

/** What came of following up one call; every figure says of how many, and what is missing. */
export interface Outcomes {
  tracks: number;
  open: number;
  closed: Record<Outcome, number>;
  /** Participants visited at least once. */
  visited: number;
  visitsDone: number;
  agreements: { made: number; kept: number; partly: number; notKept: number; open: number };
  /** Monthly sales before the programme and at the last visit, of `n` who told both; `missing` told one or none. */
  sales: { n: number; up: number; same: number; down: number; missing: number };
}

/** Counts what came of a call's follow-up. Zero tracks give zeros: nothing is estimated. */
export async function outcomesOf(ctx: Ctx, callId: string): Promise<Outcomes> {
  const tracks = await listTracks(ctx, callId);
  const ids = tracks.map(({ id }) => id);
  const [agreements, sales] = await Promise.all([listAgreements(ctx, ids), listLastSales(ctx, ids)]);
  const changes = tracks.map(({ id, salesBefore }) => salesChange(salesBefore, sales.get(id) ?? null));
  const n = (change: 'up' | 'same' | 'down') => changes.filter((one) => one === change).length;
  const kept = (answer: 'yes' | 'partly' | 'no' | null) => agreements.filter((one) => one.kept === answer).length;
  const ended = (outcome: Outcome) => tracks.filter((track) => track.outcome === outcome).length;
  return {
    tracks: tracks.length,
    open: tracks.filter(({ state }) => state === 'open').length,
    closed: Object.fromEntries(outcomes.map((outcome) => [outcome, ended(outcome)])) as Record<Outcome, number>,
    visited: tracks.filter(({ visitsDone }) => visitsDone > 0).length,
    visitsDone: tracks.reduce((sum, { visitsDone }) => sum + visitsDone, 0),
    agreements: {
      made: agreements.length,
      kept: kept('yes'),
      partly: kept('partly'),
      notKept: kept('no'),
      open: kept(null),
    },
    sales: {
      n: n('up') + n('same') + n('down'),
      up: n('up'),
      same: n('same'),
      down: n('down'),
      missing: changes.filter((change) => change === undefined).length,
    },
  };
}
