import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';
import { listAgreements } from './visit.reads.ts';
import { listOwnTracks } from './working-track.ts';

/** What an owner agreed to do and has not marked, and the next visit; only of what is the owner's by the phone they proved. */
export async function listOwnerMentoring(ctx: Ctx): Promise<OwnerTask[]> {
  const tracks = (await listOwnTracks(ctx)).filter(({ state }) => state === 'open');
  const today = dayOf(ctx.now);
  const agreements = await listAgreements(
    ctx,
    tracks.map(({ id }) => id),
  );
  const tasks = agreements
    .filter(({ kept, ownerDoneAt }) => kept === null && ownerDoneAt === null)
    .map(
      ({ trackId, text, dueOn }): OwnerTask => ({
        kind: 'task',
        label: text,
        hint: m.mentoring_track_by({ day: formatDay(dueOn) }),
        href: `/saya/pendampingan/${trackId}`,
        at: instantOf(dueOn, '23:59'),
        problem: dueOn < today,
      }),
    );
  const visits = tracks.flatMap(({ id, nextOn, mentorName }): OwnerTask[] =>
    nextOn === null || nextOn < today
      ? []
      : [
          {
            kind: 'schedule',
            label: m.mentoring_home_visit({ day: formatDay(nextOn) }),
            hint: mentorName ? m.mentoring_own_mentor({ mentor: mentorName }) : undefined,
            href: `/saya/pendampingan/${id}`,
          },
        ],
  );
  return [...tasks, ...visits];
}
