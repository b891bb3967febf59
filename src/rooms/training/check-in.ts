import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { notFound } from '#platform/page-address.ts';
import { readMobile } from '#platform/phone.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { formatTime } from '#ui/format.ts';
import { isOpenForSelf, selfWindow } from './attendance.rules.ts';
import { lockMeeting } from './attendance.store.ts';
import { writePresent } from './present.ts';
import { getHeldSession } from './roster.ts';
import { isPosterKey } from './ticket.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

// One browser may mistype; one room has some hundred people. Both limits together stop guessing at codes.
const byBrowser = { name: 'training.check-in', points: 12, seconds: 900 };
const byRoom = { name: 'training.check-in-room', points: 400, seconds: 3600 };

/**
 * A participant records themselves at the room's poster with application code or phone, from an hour before the session
 * until an hour after it. Returns the earliest time. A wrong key is not found; a code without a place, or a phone that
 * stands for two participants, is refused beside the field (422), too many tries 429, a closed list 409.
 */
export async function checkIn(
  ctx: Ctx,
  input: { sessionId: string; key: string; who: string; browser: string },
): Promise<{ at: Date }> {
  allow(ctx, 'training.check-in');
  if (!isPosterKey(input.sessionId, input.key)) throw notFound();
  await limitRate(byBrowser, input.browser);
  await limitRate(byRoom, input.sessionId);
  return inTransaction(ctx, async (tx) => {
    const session = await getHeldSession(tx, input.sessionId);
    if (!isOpenForSelf(session, tx.now)) throw refuse('self-closed', windowWords(session));
    const meeting = await lockMeeting(tx, session);
    if (meeting.closedAt) throw refuse('list-closed');
    const one = personMeant(await listParticipants(tx, session.callId), input.who);
    const { applicationId, businessId, ownerName: name } = one;
    // No one of the office stands behind this record: it bears the participant's own name.
    const own: Ctx = { ...tx, actor: { ...tx.actor, id: '-', name } };
    const { already, at } = await writePresent(
      own,
      session,
      { applicationId, businessId, name, guest: false },
      { how: 'self' },
    );
    const target = { type: 'session', id: session.id };
    if (already) await record(tx, 'training.attendance-repeated', target, { how: 'self' });
    else await record(tx, 'training.attendance-recorded', target, { how: 'self', present: 1, absent: 0 });
    return { at };
  });
}

const windowWords = (session: { startsAt: Date; endsAt: Date }) => {
  const { from, to } = selfWindow(session);
  return { from: formatTime(from), to: formatTime(to) };
};

/** Who is meant by a code in any spelling, or by a phone. */
function personMeant(participants: readonly Participant[], who: string): Participant {
  const phone = readMobile(who);
  const bare = plain(who);
  const found = participants.filter((one) => {
    const code = plain(one.code);
    return (bare.length >= 6 && code.endsWith(bare)) || (phone !== undefined && one.phone === phone);
  });
  const [one] = found;
  if (!one) throw refuse('self-unknown');
  if (found.length > 1) throw refuse('self-ambiguous');
  return one;
}

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
