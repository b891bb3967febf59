import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { appendLog, findAttendance, lockMeeting, updateAttendance } from './attendance.store.ts';
import { getHeldSession } from './roster.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/**
 * Takes back what was recorded of one person, with a reason: they are not recorded any more, the history keeps both.
 * Refuses 409 once the list is closed: there a presence or absence is changed, never left open.
 */
export async function undoAttendance(
  ctx: Ctx,
  input: { sessionId: string; attendanceId: string; reason: string },
): Promise<void> {
  allow(ctx, 'training.attend');
  const { sessionId, attendanceId, reason } = input;
  await inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, sessionId);
    const meeting = await lockMeeting(tx, session);
    const known = await findAttendance(tx, sessionId, { id: attendanceId });
    if (!known || known.state === 'undone') throw notFound();
    if (meeting.closedAt) throw refuse('list-closed');
    if (!reason) throw refuse('reason-needed');
    await updateAttendance(tx, attendanceId, { state: 'undone', at: tx.now, how: known.how });
    await appendLog(tx, { attendanceId, sessionId, what: 'undone', at: tx.now, how: known.how, reason });
    await record(tx, 'training.attendance-undone', { type: 'session', id: sessionId }, { attendanceId, reason });
  });
}
