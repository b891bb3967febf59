import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { openReferred } from './open-referred.ts';
import { sayTaken } from './owner-messages.ts';
import { getReferral } from './referral.reads.ts';
import { answerReferral, lockReferral } from './referral.store.ts';
import { findTracks, getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack } from './track.store.ts';

/**
 * Takes a referral up. A business that is being mentored keeps its track and mentor: the referral joins it. Otherwise a
 * track is opened with this mentor and the day of the first talk. The owner is told. Refuses 403 outside the remit, 409
 * answered already, 422 no mentor or a day that has passed. Returns the track's id.
 */
export async function takeReferral(
  ctx: Ctx,
  input: { referralId: string; mentorId: string; day: string },
): Promise<string> {
  allow(ctx, 'mentoring.assign');
  return inTransaction(ctx, async (tx) => {
    await lockReferral(tx, input.referralId);
    const referral = await getReferral(tx, input.referralId);
    allow(tx, 'mentoring.assign', { area: referral.area });
    if (referral.state !== 'waiting') throw refuse('answered');
    const [running] = await findTracks(tx, { businessIds: [referral.businessId], state: 'open' });
    if (running) await lockTrack(tx, running.id);
    const mentor = (await listPeople(tx, { role: 'mentor' })).find(({ id }) => id === input.mentorId);
    if (!running && !mentor) throw refuse('not-a-mentor');
    if (!running && input.day < dayOf(tx.now)) throw refuse('day-passed');
    const trackId = running?.id ?? (await openReferred(tx, referral, { mentor: mentor ?? null, day: input.day }));
    await answerReferral(tx, referral.id, { trackId });
    await addTrackStep(tx, trackId, 'referred', { reason: referral.wish });
    const track = await getTrack(tx, trackId);
    await sayTaken(tx, track);
    const entry = { track: trackId, mentor: track.mentorName ?? '', day: track.nextOn };
    await record(tx, 'mentoring.referral-taken', { type: 'mentoring-referral', id: referral.id }, entry);
    return trackId;
  });
}
