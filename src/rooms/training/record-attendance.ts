import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type How, isRecordable, needsReason } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writeAbsent, writePresent } from './present.ts';
import { getHeldSession, type RosterRow, rosterOf } from './roster.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface Marks {
  sessionId: string;
  /** By application id; who is not named stays as they are. */
  marks: Readonly<Record<string, 'present' | 'absent'>>;
  how: How;
  reason?: string;
}

/**
 * Records participants of a session as present or absent, one or all at once. What stands already is left alone, a
 * presence recorded again keeps its earliest time. Taking a presence back, and any change of a closed list, needs a
 * reason (422). Refuses 409 before the session's day, and 422 who has no place in the call.
 */
export async function recordAttendance(ctx: Ctx, { sessionId, marks, how, reason = '' }: Marks): Promise<void> {
  allow(ctx, 'training.attend');
  await inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, sessionId);
    if (!isRecordable(session, tx.now)) throw refuse('not-begun');
    const meeting = await lockMeeting(tx, session);
    const { rows } = await rosterOf(tx, session);
    const count = { present: 0, absent: 0 };
    for (const [applicationId, mark] of Object.entries(marks)) {
      const row = rows.find((one) => one.key === applicationId && one.participant);
      if (!row?.participant) throw refuse('not-participant');
      if (needsReason(row.state, mark, meeting.closedAt !== null) && !reason) throw refuse('reason-needed');
      if (row.state === mark && mark === 'absent') continue;
      const note = { how, reason: reason || undefined };
      if (mark === 'present') await writePresent(tx, session, personOf(row), note);
      else await writeAbsent(tx, session, personOf(row), note);
      count[mark] += 1;
    }
    await record(
      tx,
      'training.attendance-recorded',
      { type: 'session', id: session.id },
      { how, ...count, ...(reason && { reason }) },
    );
  });
}

const personOf = (row: RosterRow) => ({
  applicationId: row.key,
  businessId: row.participant?.businessId ?? null,
  name: row.name,
  guest: false,
});
