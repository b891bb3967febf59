import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import { isRecordable } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writePresent } from './present.ts';
import { getHeldSession, type RosterRow, rosterOf } from './roster.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface FieldPresence {
  sessionId: string;
  applicationId: string;
  /** When the person was seen, by the phone. */
  at: Date;
  how: 'list' | 'qr';
  /** What the mentor chose when the office had the person as absent or had closed the list. */
  pick?: { take: 'mine' | 'office'; seen: string };
}

/** What the office has instead of the presence. */
export interface PresenceConflict {
  fact: 'presence';
  office: 'absent' | 'closed';
  by: string;
  at: Date | null;
}

export type FieldPresenceAnswer =
  | { state: 'done'; already: boolean }
  | { state: 'conflict'; conflict: PresenceConflict };

/**
 * Records a presence that was tapped or scanned without a network, at its own time; of two phones the earliest time stays
 * and both are logged. Where the office has the person as absent, or closed the list, nothing is written until the mentor
 * chooses. Refuses 404 unknown, 409 before the session's day, 422 who has no place in the call.
 */
export async function recordFieldPresence(ctx: Ctx, input: FieldPresence): Promise<FieldPresenceAnswer> {
  allow(ctx, 'training.attend');
  const { at, how, pick } = input;
  return inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, input.sessionId);
    if (!isRecordable(session, at)) throw refuse('not-begun');
    const meeting = await lockMeeting(tx, session);
    const row = (await rosterOf(tx, session)).rows.find(
      ({ key, participant }) => key === input.applicationId && participant,
    );
    if (!row?.participant) throw refuse('not-participant');
    const office = officeSays(row, meeting.closedAt !== null);
    if (office && pick?.seen !== office) {
      const { byName = meeting.closedByName ?? '', at: since = meeting.closedAt } = row.recorded ?? {};
      return { state: 'conflict', conflict: { fact: 'presence', office, by: byName, at: since } };
    }
    if (office && pick?.take === 'office') return { state: 'done', already: false };
    const { businessId, ownerName: name, applicationId } = row.participant;
    const reason = office ? m.training_field_reason({ at: formatInstant(at) }) : undefined;
    const person = { applicationId, businessId, name, guest: false };
    const { already } = await writePresent({ ...tx, now: at }, session, person, { how, reason });
    const target = { type: 'session', id: session.id };
    if (already) await record(tx, 'training.attendance-repeated', target, { how });
    else
      await record(tx, 'training.attendance-recorded', target, {
        how,
        present: 1,
        absent: 0,
        ...(reason && { reason }),
      });
    return { state: 'done', already: already !== undefined };
  });
}

/** What stands against a presence: recorded as absent, or the list is closed without this person. */
function officeSays({ state }: RosterRow, isClosed: boolean): PresenceConflict['office'] | undefined {
  if (state === 'absent') return 'absent';
  return isClosed && state !== 'present' ? 'closed' : undefined;
}
