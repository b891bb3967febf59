import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import {
  conflictsOf,
  type FactConflict,
  type Picks,
  type ToldVisit,
  undecided,
  withPicks,
} from './field-visit.rules.ts';
import { joinVisit } from './join-visit.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { faultOfVisit } from './mentoring.rules.ts';
import { officeVisit } from './office-visit.ts';
import { getTrack, type Track } from './track.reads.ts';
import { lockTrack } from './track.store.ts';
import { findVisit, type Visit } from './visit.reads.ts';
import { allowVisit } from './working-track.ts';
import { writeVisit } from './write-visit.ts';

export interface FieldVisit extends ToldVisit {
  trackId: string;
  /** The planned visit it fulfils, as the phone knew it; nothing: one more visit. */
  visitId: string | null;
  agreements: readonly { text: string; dueOn: string }[];
  /** When it was written down; "today" is that day, however late it arrives. */
  madeAt: Date;
  picks: Picks;
  /** The planned visit was recorded by someone else; this one is another visit. */
  another: boolean;
}

export type FieldVisitAnswer =
  | { state: 'done'; visitId: string; visitNo: number }
  | { state: 'conflict'; conflicts: FactConflict[] };

/**
 * Saves a visit that was written without a network, however much later. What the office changed meanwhile is not written
 * over: each fact that differs is handed back for the mentor to choose, and nothing is written until all are chosen. A visit
 * that another phone has recorded already becomes a new version of its report. Refuses 403 outside the remit, 404 unknown,
 * 409 an ended track, 422 as recording does.
 */
export async function recordFieldVisit(ctx: Ctx, input: FieldVisit): Promise<FieldVisitAnswer> {
  allow(ctx, 'mentoring.visit');
  return inTransaction(ctx, async (tx) => {
    await lockTrack(tx, input.trackId);
    const track = await getTrack(tx, input.trackId);
    allowVisit(tx, track);
    if (track.state === 'closed') throw refuse('closed');
    const visit = await visitMeant(tx, track, input);
    const conflicts = conflictsOf(input, await officeVisit(tx, track, visit));
    const open = undecided(conflicts, input.picks);
    if (open.length > 0) return { state: 'conflict', conflicts: open };
    const told = { ...input, ...withPicks(input, conflicts, input.picks) };
    const fault = faultOfVisit(
      { ...told, ...told.found, kept: Object.values(told.kept), photos: [] },
      dayOf(told.madeAt),
    );
    if (fault) throw refuse(fault);
    const write = visit?.state === 'done' ? joinVisit : writeVisit;
    const { id, no } = await write(tx, track, visit, { ...told, found: { ...told.found, photos: [] } });
    const entry = { visit: no, agreements: told.agreements.length, photos: 0, hours: told.found.hours };
    await record(tx, 'mentoring.visit-recorded', { type: 'track', id: track.id }, entry);
    return { state: 'done', visitId: id, visitNo: no };
  });
}

/** The visit the phone means, if it still stands; a cancelled one does not, and the mentor may say it was another. */
async function visitMeant(tx: Ctx, track: Track, input: FieldVisit): Promise<Visit | undefined> {
  const visit = input.visitId && !input.another ? await findVisit(tx, input.visitId) : undefined;
  return visit?.trackId === track.id && visit.state !== 'cancelled' ? visit : undefined;
}
