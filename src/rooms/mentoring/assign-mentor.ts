import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { record } from './mentoring.events.ts';
import { allow, can } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { sayMentor } from './owner-messages.ts';
import { getTrack } from './track.reads.ts';
import { addTrackStep, lockTrack, setMentor } from './track.store.ts';
import { allowHandOver } from './working-track.ts';

/**
 * Gives a track to a mentor, also one of another area: sometimes nobody else is there. A mentor hands over only what is
 * their own. A change needs a note for the next mentor, the first one none. The owner is told. Refuses 409 stale or ended, 422 someone who is no active mentor.
 */
export async function assignMentor(
  ctx: Ctx,
  input: { trackId: string; version: number; mentorId: string; reason: string },
): Promise<void> {
  allow(ctx, can(ctx.actor, 'mentoring.assign') ? 'mentoring.assign' : 'mentoring.hand-over');
  await inTransaction(ctx, async (tx) => {
    await lockTrack(tx, input.trackId);
    const track = await getTrack(tx, input.trackId);
    allowHandOver(tx, track);
    if (track.state === 'closed') throw refuse('closed');
    if (track.version !== input.version) throw refuse('stale');
    const mentor = (await listPeople(tx, { role: 'mentor' })).find(({ id }) => id === input.mentorId);
    if (!mentor) throw refuse('not-a-mentor');
    const { mentorId, mentorName } = track;
    if (mentorId && !input.reason) throw refuse('reason-missing');
    const names = { mentor: mentor.name, formerMentor: mentorName, reason: input.reason };
    await setMentor(tx, track.id, mentor);
    await addTrackStep(tx, track.id, 'mentor-set', names);
    await sayMentor(tx, track, mentor.name);
    const entry = { from: mentorId, to: mentor.id, reason: input.reason };
    await record(tx, 'mentoring.mentor-set', { type: 'track', id: track.id }, entry);
  });
}
