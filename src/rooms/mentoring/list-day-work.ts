import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { allow } from './mentoring.permissions.ts';
import { needs } from './needs.rules.ts';
import { listDiagnoses, listPlans } from './plan.reads.ts';
import { findTracks, type Track } from './track.reads.ts';
import { listAgreements } from './visit.reads.ts';
import { type Standing, shortList } from './worklist.rules.ts';

/** What a mentor can do for their own tracks from a desk in twenty minutes, by need and day. */
export async function listDayWork(ctx: Ctx): Promise<ReturnType<typeof shortList<Track & Standing>>> {
  allow(ctx, 'mentoring.visit');
  const today = dayOf(ctx.now);
  const tracks = await findTracks(ctx, { mentorId: ctx.actor.id, state: 'open' }, { limit: 300 });
  const ids = tracks.map(({ id }) => id);
  const [diagnoses, plans, agreements] = [
    await listDiagnoses(ctx, ids),
    await listPlans(ctx, ids),
    await listAgreements(ctx, ids),
  ];
  const standing = tracks.map((track) => {
    const diagnosis = diagnoses.find(({ trackId }) => trackId === track.id);
    const open = agreements.filter((one) => one.trackId === track.id && one.kept === null && !one.ownerDoneAt);
    return {
      ...track,
      agreementOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
      diagnosed: diagnosis !== undefined,
      plan: plans.find(({ trackId }) => trackId === track.id)?.state ?? null,
      weak: diagnosis ? needs.filter((need) => diagnosis.scores[need] === 0).length : 0,
    };
  });
  return shortList(standing, today);
}
