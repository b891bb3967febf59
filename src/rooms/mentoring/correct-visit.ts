import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { faultOfVisit } from './mentoring.rules.ts';
import { getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack } from './track.store.ts';
import { findVisit } from './visit.reads.ts';
import { type Findings, insertReport, updateVisit } from './visit.store.ts';
import { allowVisit } from './working-track.ts';

/**
 * Corrects what a visit found by a new version with its reason; the earlier versions stay readable. Agreements and days to
 * come are not touched. Possible after the track has ended too. Refuses 409 a stale page or a visit not yet held, 422 as
 * recording does. Returns the version.
 */
export async function correctVisit(
  ctx: Ctx,
  input: { trackId: string; visitId: string; version: number; found: Findings; reason: string },
): Promise<number> {
  allow(ctx, 'mentoring.visit');
  const { found, reason } = input;
  return inTransaction(ctx, async (tx) => {
    await lockTrack(tx, input.trackId);
    const track = await getTrack(tx, input.trackId);
    allowVisit(tx, track);
    const visit = await findVisit(tx, input.visitId);
    if (!visit || visit.trackId !== track.id) throw notFound();
    if (track.version !== input.version) throw refuse('stale');
    if (visit.state !== 'done') throw refuse('not-done');
    if (!reason) throw refuse('reason-missing');
    const fault = faultOfVisit({ ...found, kept: [], nextOn: null }, dayOf(tx.now));
    if (fault) throw refuse(fault);
    const version = await insertReport(tx, visit.id, found, reason);
    await updateVisit(tx, visit.id, { due_on: found.visitedOn });
    await addTrackStep(tx, track.id, 'corrected', { visit: visit.no, reason });
    await record(
      tx,
      'mentoring.visit-corrected',
      { type: 'track', id: track.id },
      { visit: visit.no, version, reason },
    );
    return version;
  });
}
