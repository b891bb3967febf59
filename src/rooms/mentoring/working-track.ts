import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { getTrack, type Track } from './track.reads.ts';
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

/** A track of whoever proved the phone it was applied with; anyone else's is simply not found (404). */
export async function ownTrack(ctx: Ctx, trackId: string): Promise<Track> {
  const track = await getTrack(ctx, trackId);
  const own = ctx.actor.phone ? await listApplicationsOfPhone(ctx, ctx.actor.phone) : [];
  if (!own.some(({ id }) => id === track.applicationId)) throw notFound();
  return track;
}
