import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { WorkItem, WorkOf, WorkQueue } from '#platform/work.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import { can } from './mentoring.permissions.ts';
import { isLate } from './mentoring.rules.ts';
import { listWaitingPlans } from './plan.reads.ts';
import { listReferrals } from './referral.reads.ts';
import { findTracks, listLoads, type Track } from './track.reads.ts';

/** Visits shown one by one among a mentor's work; the rest stand on the mentor's own page. */
const mostItems = 12;

/** A mentor's visits late, today and in the coming week; for whoever chooses mentors also the tracks without one. */
export const listWork: WorkOf = async (ctx) => ({ items: await listVisitsDue(ctx), queues: await listQueues(ctx) });

async function listVisitsDue(ctx: Ctx): Promise<WorkItem[]> {
  if (!ctx.actor.roles.includes('mentor')) return [];
  const dueBy = addDays(dayOf(ctx.now), 7);
  const tracks = await findTracks(ctx, { mentorId: ctx.actor.id, state: 'open', dueBy }, { limit: mostItems });
  return Promise.all(tracks.map((track) => itemOf(ctx, track)));
}

async function itemOf(ctx: Ctx, track: Track): Promise<WorkItem> {
  const place = (await findAreaName(ctx, track.area)) ?? m.mentoring_area_unknown();
  return {
    label: m.mentoring_work_visit({ name: track.businessName ?? track.ownerName, place }),
    text: track.askedOn
      ? m.mentoring_field_asked({ day: formatDate(track.askedOn) })
      : m.mentoring_work_which({ no: track.nextNo ?? 1, owner: track.ownerName }),
    href: `/kerja/lapangan/${track.id}`,
    action: m.mentoring_field_open(),
    due: instantOf(track.nextOn ?? dayOf(ctx.now), '23:59'),
  };
}

async function listQueues(ctx: Ctx): Promise<WorkQueue[]> {
  const { actor } = ctx;
  if (!can(actor, 'mentoring.read')) return [];
  const today = dayOf(ctx.now);
  const remit = { remit: actor.remit, orMentor: actor.id };
  const loads = await listLoads(ctx, { today, ...remit });
  const [first] = await findTracks(ctx, { ...remit, state: 'open', lateOn: today }, { limit: 1 });
  const late = loads.reduce((sum, load) => sum + load.late, 0);
  const lateQueue: WorkQueue = {
    key: 'visits-late',
    label: m.mentoring_work_late(),
    icon: 'pin',
    href: '/kerja/pendampingan?terlambat=1',
    count: late,
    oldest: first?.nextOn ? instantOf(first.nextOn, '00:00') : undefined,
    late: isLate(first?.nextOn ?? null, today),
  };
  const alone = loads.find(({ mentorId }) => mentorId === null);
  if (!can(actor, 'mentoring.assign')) return [lateQueue];
  const href = '/kerja/pendampingan?pendamping=none';
  const aloneQueue = { key: 'tracks-alone', label: m.mentoring_work_alone(), icon: 'user', href };
  return [{ ...aloneQueue, count: alone?.open ?? 0, oldest: alone?.oldest }, lateQueue, ...(await listAsked(ctx))];
}

/** Referrals and plans that wait for whoever chooses mentors and approves plans, within the remit. */
async function listAsked(ctx: Ctx): Promise<WorkQueue[]> {
  const { remit, id } = ctx.actor;
  const referrals = await listReferrals(ctx, { state: 'waiting', remit });
  const waiting = (await listWaitingPlans(ctx)).filter(({ byId }) => byId !== id);
  const ids = waiting.map(({ trackId }) => trackId);
  const tracks = await findTracks(ctx, { ids, remit, state: 'open' });
  const plans = waiting.filter(({ trackId }) => tracks.some((track) => track.id === trackId));
  const first = plans[0];
  return [
    {
      key: 'mentoring-referrals',
      label: m.mentoring_work_referrals(),
      icon: 'user',
      href: '/kerja/pendampingan/rujukan',
      count: referrals.length,
      oldest: referrals[0]?.at,
    },
    {
      key: 'mentoring-plans',
      label: m.mentoring_work_plans(),
      icon: 'list',
      href: first ? `/kerja/lapangan/${first.trackId}/rencana-hasil/jawab` : '/kerja/pendampingan',
      count: plans.length,
      oldest: first?.at,
    },
  ];
}
