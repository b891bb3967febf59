import type { Ctx } from '#platform/ctx.ts';
import { type Call, type CallSession, listCalls } from '#rooms/programmes/index.ts';
import { type Application, listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { heldStates, isOver, keepsLists } from './attendance.rules.ts';
import { ticketAddress } from './ticket.ts';

/** One session an owner is expected at. */
export interface OwnSession {
  application: Application;
  call: Call;
  session: CallSession;
  /** What the QR holds. */
  address: string;
}

/** The applications with a place of whoever asks, each with its call. */
export async function listOwnPlaces(ctx: Ctx): Promise<{ application: Application; call: Call }[]> {
  if (!ctx.actor.phone) return [];
  const applications = (await listApplicationsOfPhone(ctx, ctx.actor.phone)).filter(
    ({ state }) => state === 'accepted' || state === 'confirmed',
  );
  const calls = await listCalls(ctx, { ids: [...new Set(applications.map(({ callId }) => callId))] });
  return applications.flatMap((application) => {
    const call = calls.find(({ id }) => id === application.callId);
    return call && keepsLists(call) ? [{ application, call }] : [];
  });
}

/** Sessions to come, earliest first, of whoever asks. */
export async function listOwnSessions(ctx: Ctx): Promise<OwnSession[]> {
  const places = (await listOwnPlaces(ctx)).filter(({ call }) => heldStates.includes(call.state));
  return places
    .flatMap(({ application, call }) =>
      call.sessions
        .filter((session) => !isOver(session, ctx.now))
        .map((session) => {
          const address = ticketAddress(ctx, { applicationId: application.id, code: application.code });
          return { application, call, session, address };
        }),
    )
    .sort((one, other) => one.session.startsAt.getTime() - other.session.startsAt.getTime());
}
