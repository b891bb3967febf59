import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { allow, can } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { findTracks, getTrack, type Track } from './track.reads.ts';
import { lockTrack } from './track.store.ts';
import { findVisit, type Visit } from './visit.reads.ts';

/** Whether this person may work on a track: its own mentor, or whoever holds the permission for its area. */
export function allowVisit(ctx: Pick<Ctx, 'actor'>, track: Pick<Track, 'mentorId' | 'area'>): void {
  allow(ctx, 'mentoring.visit', track.mentorId === ctx.actor.id ? {} : { area: track.area });
}

/** Whether this person may read a track: its own mentor, or whoever holds the permission for its area. */
export function allowRead(ctx: Pick<Ctx, 'actor'>, track: Pick<Track, 'mentorId' | 'area'>): void {
  allow(ctx, 'mentoring.read', track.mentorId === ctx.actor.id ? {} : { area: track.area });
}

/** Whether this person may give a track to another mentor: its own mentor, or whoever chooses mentors for its area. */
export function allowHandOver(ctx: Pick<Ctx, 'actor'>, track: Pick<Track, 'mentorId' | 'area'>): void {
  if (track.mentorId === ctx.actor.id && can(ctx.actor, 'mentoring.hand-over')) return;
  allow(ctx, 'mentoring.assign', { area: track.area });
}

/**
 * Locks a track to work on it. Refuses 404 unknown, 403 outside the remit, 409 when someone else changed it since the page
 * was shown (`version`), 409 when it has ended.
 */
export async function workOnTrack(tx: Ctx, trackId: string, version: number): Promise<Track> {
  await lockTrack(tx, trackId);
  const track = await getTrack(tx, trackId);
  allowVisit(tx, track);
  if (track.state === 'closed') throw refuse('closed');
  if (track.version !== version) throw refuse('stale');
  return track;
}

/** A visit of this track that is still planned; 404 for one of another track, 409 when it is over. */
export async function plannedVisit(tx: Ctx, track: Track, visitId: string): Promise<Visit> {
  const visit = await findVisit(tx, visitId);
  if (!visit || visit.trackId !== track.id) throw notFound();
  if (visit.state !== 'planned') throw refuse('not-planned');
  return visit;
}

/**
 * The tracks of whoever proved their phone: those of applications sent with it, and those opened by a referral of a business
 * it belongs to. Nobody without a phone has any.
 */
export async function listOwnTracks(ctx: Ctx): Promise<Track[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const applicationIds = (await listApplicationsOfPhone(ctx, phone)).map(({ id }) => id);
  const businessIds = (await listBusinessesOfPhone(ctx, phone)).map(({ id }) => id);
  const referred = (await findTracks(ctx, { businessIds })).filter(({ applicationId }) => applicationId === null);
  return [...(await findTracks(ctx, { applicationIds })), ...referred];
}

/** A track of whoever proved their phone; anyone else's is simply not found (404). */
export async function ownTrack(ctx: Ctx, trackId: string): Promise<Track> {
  const track = (await listOwnTracks(ctx)).find(({ id }) => id === trackId);
  if (!track) throw notFound();
  return track;
}
