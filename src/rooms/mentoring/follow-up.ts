import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call, CallStep } from '#rooms/programmes/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { refuse } from './mentoring.refusals.ts';
import { hasNextStep } from './mentoring.rules.ts';
import { openTracks } from './open-tracks.ts';
import { findTracks, type Track } from './track.reads.ts';

/** A participant of a call with the track that follows them; nothing for someone who got a place later. */
export interface Followed {
  participant: Participant;
  track: Track | undefined;
}

/** Every participant of a call with their track, by name. */
export async function listFollowed(ctx: Ctx, callId: string): Promise<Followed[]> {
  const tracks = new Map((await findTracks(ctx, { callId })).map((track) => [track.applicationId, track]));
  const participants = await listParticipants(ctx, callId);
  return participants.map((participant) => ({ participant, track: tracks.get(participant.applicationId) }));
}

/** Whether this participant's next step is not known. */
export const lacksNextStep = ({ track }: Followed, today: string): boolean => !track || !hasNextStep(track, today);

/**
 * This room's part of moving a call: beginning the follow-up opens every participant's track; finishing is refused (409)
 * while anyone has no next step, with how many and where they stand.
 */
export async function followCall(tx: Ctx, { call, step }: { call: Call; step: CallStep }): Promise<void> {
  if (step === 'begin-follow-up') await openTracks(tx, call.id);
  if (step !== 'finish') return;
  const n = (await listFollowed(tx, call.id)).filter((one) => lacksNextStep(one, dayOf(tx.now))).length;
  if (n > 0) throw refuse('no-next-step', { n, href: `/kerja/program/${call.id}/tindak-lanjut?belum=1` });
}
