import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { formatInstant } from '#ui/format.ts';
import { m } from '#words';
import { isRecordable } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writeGuest } from './present.ts';
import { type FieldPresenceAnswer, recordFieldPresence } from './record-field-presence.ts';
import { getHeldSession, rosterOf } from './roster.ts';
import { openTicket } from './ticket.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

export interface FieldGuest {
  sessionId: string;
  /** What the person said their name is; may be empty beside a ticket. */
  name: string;
  /** The signed text of a scanned card; nothing for a name alone. */
  ticket: string | null;
  at: Date;
  pick?: { take: 'mine' | 'office'; seen: string } | undefined;
}

/**
 * Records a guest who came where there was no network, at that time. Whoever has a place by now is recorded as the
 * participant they are. Where the office closed the list, nothing is written until the person chooses. Refuses 404
 * unknown, 409 before the session's day, 422 a card that is not ours and no name.
 */
export async function recordFieldGuest(ctx: Ctx, input: FieldGuest): Promise<FieldPresenceAnswer> {
  allow(ctx, 'training.attend');
  const { sessionId, at, pick } = input;
  return inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, sessionId);
    if (!isRecordable(session, at)) throw refuse('not-begun');
    const holder = input.ticket ? await openTicket(tx, input.ticket) : undefined;
    if (!holder && !input.name) throw refuse('not-participant');
    if (holder) {
      const { rows } = await rosterOf(tx, session);
      const hasPlace = rows.some(({ key, participant }) => key === holder.id && participant);
      const present = { sessionId, applicationId: holder.id, at, how: 'qr', pick } as const;
      if (hasPlace) return recordFieldPresence(tx, present);
    }
    const { closedAt, closedByName } = await lockMeeting(tx, session);
    if (closedAt && pick?.seen !== 'closed') {
      const conflict = { fact: 'presence', office: 'closed', by: closedByName ?? '', at: closedAt } as const;
      return { state: 'conflict', conflict };
    }
    if (closedAt && pick?.take === 'office') return { state: 'done', already: false };
    const reason = closedAt ? m.training_field_reason({ at: formatInstant(at) }) : undefined;
    const how = holder ? 'qr' : 'list';
    const { already } = await writeGuest({ ...tx, now: at }, session, holder ?? { name: input.name }, { how, reason });
    await record(tx, 'training.guest-recorded', { type: 'session', id: sessionId }, { how });
    return { state: 'done', already };
  });
}
