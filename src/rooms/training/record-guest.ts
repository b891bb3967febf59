import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { findApplication } from '#rooms/selection/index.ts';
import { isRecordable } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writeGuest } from './present.ts';
import { getHeldSession } from './roster.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/** Someone without a place in the call: known by an application to another call, or by name alone. */
export type Guest = { applicationId: string } | { name: string };

/**
 * Records a guest as present. Guests count for no certificate and take no place. Refuses 409 before the session's day and
 * once the list is closed, 422 for an application of another office.
 */
export async function recordGuest(ctx: Ctx, sessionId: string, guest: Guest): Promise<void> {
  allow(ctx, 'training.attend');
  await inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, sessionId);
    if (!isRecordable(session, tx.now)) throw refuse('not-begun');
    const meeting = await lockMeeting(tx, session);
    if (meeting.closedAt) throw refuse('list-closed');
    const person = 'name' in guest ? guest : await findApplication(tx, guest.applicationId);
    if (!person) throw refuse('not-participant');
    const how = 'name' in guest ? 'list' : 'qr';
    await writeGuest(tx, session, person, { how });
    await record(tx, 'training.guest-recorded', { type: 'session', id: sessionId }, { how });
  });
}
