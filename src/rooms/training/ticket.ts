import type { Ctx } from '#platform/ctx.ts';
import { isSigned, sign } from '#platform/sealed.ts';
import { type Application, findApplicationByCode } from '#rooms/selection/index.ts';

/**
 * What a participant's card and phone show: the application's code with a signature, so that no card can be made up.
 * It opens attendance at the door and the participant's own test, nothing else.
 */
export const ticketOf = ({ applicationId, code }: { applicationId: string; code: string }): string =>
  `${code}.${sign('ticket', applicationId)}`;

/** Where a participant's card leads. */
export const ticketAddress = (ctx: Ctx, of: { applicationId: string; code: string }): string =>
  `${ctx.office.baseUrl}/h/${ticketOf(of)}`;

/** The application a ticket stands for; nothing for a forged, malformed or other office's ticket. */
export async function openTicket(ctx: Ctx, ticket: string): Promise<Application | undefined> {
  const [code = '', signature = '', more] = ticket.split('.');
  if (more !== undefined || code.length > 20 || signature.length > 40) return undefined;
  const application = await findApplicationByCode(ctx, code);
  return application && isSigned(signature, 'ticket', application.id) ? application : undefined;
}

/** The key in the address of a room's poster: knowing a session's id is not enough to record oneself. */
export const posterKey = (sessionId: string): string => sign('room-poster', sessionId);

/** Whether a room poster's key belongs to this session. */
export const isPosterKey = (sessionId: string, key: string): boolean => isSigned(key, 'room-poster', sessionId);
