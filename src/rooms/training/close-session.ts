import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { type Absence, type FollowUp, isOver } from './attendance.rules.ts';
import { closeMeeting, lockMeeting } from './attendance.store.ts';
import { writeAbsent } from './present.ts';
import { getHeldSession, rosterOf } from './roster.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface Closing {
  sessionId: string;
  /** For each participant who was not present, by application id. */
  absent: Readonly<Record<string, { absence: Absence; followUp: FollowUp }>>;
  /** Photo or scan of the signed paper list. */
  paper?: Upload;
}

/**
 * Closes a session's list once the session is over: whoever was not recorded is absent, each with a reason and what is
 * done for them (422 naming who lacks it). From now on the list changes only with a reason. Refuses 409 before the end
 * and a second time.
 */
export async function closeSession(ctx: Ctx, { sessionId, absent, paper }: Closing): Promise<void> {
  allow(ctx, 'training.close');
  await inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, sessionId);
    if (!isOver(session, tx.now)) throw refuse('not-over');
    const meeting = await lockMeeting(tx, session);
    if (meeting.closedAt) throw refuse('list-closed');
    const { rows, present } = await rosterOf(tx, session);
    const missing = rows.filter((row) => row.participant && row.state !== 'present');
    for (const row of missing) {
      const why = absent[row.key];
      if (!why) throw refuse('absence-missing', { name: row.name });
      const person = {
        applicationId: row.key,
        businessId: row.participant?.businessId ?? null,
        name: row.name,
        guest: false,
      };
      await writeAbsent(tx, session, person, { how: 'closing', ...why });
    }
    const file = paper && (await storeFile(tx, paper, { allow: ['picture', 'pdf'], field: 'kertas' }));
    await closeMeeting(tx, sessionId, file);
    await record(
      tx,
      'training.session-closed',
      { type: 'session', id: sessionId },
      { present, absent: missing.length, paper: file !== undefined },
    );
  });
}
