import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';
import { findTracks } from './track.reads.ts';
import { listAgreements } from './visit.reads.ts';

/** What an owner agreed to do and has not marked, and the next visit; only of applications sent with the owner's phone. */
export async function listOwnerMentoring(ctx: Ctx, businessIds: readonly string[]): Promise<OwnerTask[]> {
  const own = ctx.actor.phone ? await listApplicationsOfPhone(ctx, ctx.actor.phone) : [];
  const applicationIds = own.map(({ id }) => id);
  const tracks = await findTracks(ctx, { applicationIds, businessIds, state: 'open' });
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
