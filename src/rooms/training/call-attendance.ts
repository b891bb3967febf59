import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { listRecorded } from './attendance.reads.ts';

/** What one participant attended of a call. Hours are lesson hours of 45 minutes. */
export interface CallAttendance {
  applicationId: string;
  businessId: string;
  ownerName: string;
  sessionsPresent: number;
  sessions: number;
  hoursPresent: number;
  hours: number;
}

/** What each participant of a call attended so far, by name. Sessions not yet held count in `sessions` and `hours`. */
export async function listAttendance(ctx: Ctx, callId: string): Promise<CallAttendance[]> {
  return (await attendanceOf(ctx, callId)).map(
    ({ participant: { applicationId, businessId, ownerName }, ...sums }) => ({
      applicationId,
      businessId,
      ownerName,
      ...sums,
    }),
  );
}

/** The same with the whole participant, for this room. */
export async function attendanceOf(ctx: Ctx, callId: string) {
  const call = await getCall(ctx, callId);
  const [participants, recorded] = await Promise.all([
    listParticipants(ctx, callId),
    listRecorded(
      ctx,
      call.sessions.map(({ id }) => id),
    ),
  ]);
  const hours = call.sessions.reduce((sum, { lessonHours }) => sum + lessonHours, 0);
  return participants.map((participant: Participant) => {
    const attended = call.sessions.filter(({ id }) =>
      recorded.some(
        (one) => one.sessionId === id && one.applicationId === participant.applicationId && one.state === 'present',
      ),
    );
    return {
      participant,
      sessionsPresent: attended.length,
      sessions: call.sessions.length,
      hoursPresent: attended.reduce((sum, { lessonHours }) => sum + lessonHours, 0),
      hours,
    };
  });
}
