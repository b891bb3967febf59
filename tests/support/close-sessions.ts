import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { closeSession } from '#rooms/training/close-session.ts';

/** Closes the list of every meeting of a call, as an officer does before its follow-up: nobody came, and it is said why. */
export async function closeSessions(ctx: Ctx, callId: string): Promise<void> {
  const { sessions } = await getCall(ctx, callId);
  const people = await listParticipants(ctx, callId);
  const why = { absence: 'work', followUp: 'call' } as const;
  const absent = Object.fromEntries(people.map(({ applicationId }) => [applicationId, why]));
  for (const { id } of sessions) await closeSession(ctx, { sessionId: id, absent });
}
