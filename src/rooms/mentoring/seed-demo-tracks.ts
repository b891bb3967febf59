import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { type Actor, type Ctx, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall, moveCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { closeTrack } from './close-track.ts';
import { type DemoStanding, demoStandings, demoVisits } from './demo-visits.rules.ts';
import { allow } from './mentoring.permissions.ts';
import { moveVisit } from './move-visit.ts';
import { recordVisit } from './record-visit.ts';
import { findTracks, getTrack, type Track } from './track.reads.ts';

/**
 * Follows up the demo's finished training through the steps an office takes: tracks two days after the last meeting, first
 * visits held, some due today, some late. Returns how many tracks; a call without participants is left as it is.
 */
export async function seedDemoTracks(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'mentoring.open');
  return inTransaction(ctx, async (tx) => {
    if ((await listParticipants(tx, callId)).length === 0) return 0;
    const { sessions } = await getCall(tx, callId);
    const today = dayOf(tx.now);
    const begun = addDays(dayOf(sessions.at(-1)?.endsAt ?? tx.now), 2);
    const [officer] = await listPeople(tx, { role: 'programme' });
    const by: Actor = officer ? { ...officer, kind: 'staff' } : systemActor;
    await moveCall(
      { ...tx, actor: by, now: instantOf([begun, today].sort()[0] ?? today, '09:00') },
      callId,
      'begin-follow-up',
    );
    const tracks = await findTracks(tx, { callId });
    for (const [at, track] of tracks.entries()) {
      const standing = demoStandings[at % demoStandings.length] ?? 'late';
      await liveThrough(tx, track, { at, standing, today });
    }
    return tracks.length;
  });
}

/** Brings one track to the standing it should have today, by its own mentor. */
async function liveThrough(tx: Ctx, track: Track, about: { at: number; standing: DemoStanding; today: string }) {
  const { at, standing, today } = about;
  const { mentorId, mentorName } = track;
  const actor: Actor = mentorId
    ? { kind: 'staff', id: mentorId, name: mentorName ?? '', roles: ['mentor'], remit: [] }
    : systemActor;
  const on = (day: string): Ctx => ({ ...tx, actor, now: instantOf(day, '10:00') });
  const move = { trackId: track.id, visitId: track.nextId ?? '', because: 'rescheduled' as const };
  if (standing === 'late' || standing === 'due-today') {
    const to = addDays(today, standing === 'late' ? -(2 + (at % 4)) : 0);
    const input = { ...move, version: track.version, to, reason: 'Pemilik sedang ada pesanan.' };
    return moveVisit(on(addDays(today, -8)), input);
  }
  const day = addDays(today, -(3 + (at % 6)));
  const visit = demoVisits[at % demoVisits.length];
  if (!visit) return;
  await recordVisit(on(day), {
    trackId: track.id,
    version: track.version,
    found: { ...visit, visitedOn: day, way: at % 3 === 1 ? 'office' : 'place', because: '', photos: [] },
    kept: {},
    agreements: visit.agreements.map((text, n) => ({ text, dueOn: addDays(day, 14 + 7 * n) })),
    nextOn: standing === 'due-again' ? today : null,
  });
  if (standing !== 'moved-up') return;
  const { version } = await getTrack(tx, track.id);
  const reason = 'Mempekerjakan dua orang dan memasok tiga toko.';
  await closeTrack(on(day), { trackId: track.id, version, outcome: 'moved-up', reason });
}
