import type { Ctx } from '#platform/ctx.ts';
import type { Call, CallSession } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { listMeetings, listRecorded } from './attendance.reads.ts';
import { isOver } from './attendance.rules.ts';

/** A session in numbers of participants; guests apart. */
export interface SessionSum {
  session: CallSession;
  present: number;
  absent: number;
  unmarked: number;
  expected: number;
  guests: number;
  isOver: boolean;
  closedAt: Date | null;
}

/** Each session of a call with how many came, were absent, or are not recorded yet. */
export async function sumSessions(ctx: Ctx, call: Call): Promise<SessionSum[]> {
  const ids = call.sessions.map(({ id }) => id);
  const [participants, recorded, meetings] = await Promise.all([
    listParticipants(ctx, call.id),
    listRecorded(ctx, ids),
    listMeetings(ctx, ids),
  ]);
  const placed = new Set(participants.map(({ applicationId }) => applicationId));
  return call.sessions.map((session) => {
    const own = recorded.filter(({ sessionId, state }) => sessionId === session.id && state !== 'undone');
    const theirs = own.filter(({ applicationId }) => applicationId !== null && placed.has(applicationId));
    const present = theirs.filter(({ state }) => state === 'present').length;
    const absent = theirs.length - present;
    return {
      session,
      present,
      absent,
      unmarked: placed.size - theirs.length,
      expected: placed.size,
      guests: own.filter(({ guest, applicationId }) => guest && !(applicationId && placed.has(applicationId))).length,
      isOver: isOver(session, ctx.now),
      closedAt: meetings.get(session.id)?.closedAt ?? null,
    };
  });
}
