import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { listSessions, type ScheduledSession } from '#rooms/programmes/index.ts';
import { type Application, listParticipants } from '#rooms/selection/index.ts';
import { heldStates, sessionOfToday } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writePresent } from './present.ts';
import { openTicket } from './ticket.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';

/** What the officer's screen says after a scan. */
export type Scan =
  | { kind: 'recorded' | 'already'; application: Application; session: ScheduledSession; at: Date }
  | { kind: 'closed'; application: Application; session: ScheduledSession }
  | { kind: 'stranger'; application: Application; sessions: ScheduledSession[] };

/**
 * Records the holder of a scanned card at the session the officer has open (`sessionId`, until its end), otherwise at
 * today's session of the card's own call. Scanning again changes nothing and says when it was recorded. A card of another call, of someone
 * without a place, or on a day without session, is answered with today's sessions, where the holder may be a guest.
 */
export async function scanTicket(ctx: Ctx, ticket: string, sessionId?: string): Promise<Scan> {
  allow(ctx, 'training.attend');
  return inTransaction(ctx, async (tx) => {
    const application = await openTicket(tx, ticket);
    if (!application) throw notFound();
    const today = await sessionsOfToday(tx);
    const session =
      today.find(({ id, endsAt }) => id === sessionId && endsAt >= tx.now) ??
      sessionOfToday(
        today.filter(({ callId }) => callId === application.callId),
        tx.now,
      );
    const holder = session && (await participantOf(tx, session, application.id));
    if (!session || !holder) return { kind: 'stranger', application, sessions: session ? [session] : today };
    const meeting = await lockMeeting(tx, session);
    if (meeting.closedAt) return { kind: 'closed', application, session };
    const person = { applicationId: application.id, businessId: holder.businessId, name: holder.ownerName };
    const { already, at } = await writePresent(tx, session, { ...person, guest: false }, { how: 'qr' });
    const target = { type: 'session', id: session.id };
    if (already) await record(tx, 'training.attendance-repeated', target, { how: 'qr' });
    else await record(tx, 'training.attendance-recorded', target, { how: 'qr', present: 1, absent: 0 });
    return { kind: already ? 'already' : 'recorded', application, session, at };
  });
}

/** Sessions of this day that are held, earliest first. */
export async function sessionsOfToday(ctx: Ctx): Promise<ScheduledSession[]> {
  const from = instantOf(dayOf(ctx.now), '00:00');
  const to = new Date(from.getTime() + 86_400_000);
  return (await listSessions(ctx, { from, to })).filter(({ callState }) => heldStates.includes(callState));
}

const participantOf = async (tx: Ctx, session: ScheduledSession, applicationId: string) =>
  (await listParticipants(tx, session.callId)).find((one) => one.applicationId === applicationId);
