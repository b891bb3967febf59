import type { Ctx } from '#platform/ctx.ts';
import type { Attendance } from './attendance.reads.ts';
import { type Absence, earlierOf, type FollowUp, type How } from './attendance.rules.ts';
import {
  appendLog,
  findAttendance,
  insertAttendance,
  keepEarliest,
  type Person,
  updateAttendance,
} from './attendance.store.ts';

type SessionKey = { id: string; callId: string };

interface Note {
  how: How;
  reason?: string;
}

/**
 * Writes that a person was present, in the caller's transaction, its session locked. Recorded before: the earliest time
 * stays and the second record is logged. Returns what was known before, if they were present already.
 */
export async function writePresent(
  tx: Ctx,
  session: SessionKey,
  person: Person & { applicationId: string },
  { how, reason }: Note,
): Promise<{ already: Attendance | undefined; at: Date }> {
  const known = await findAttendance(tx, session.id, person);
  if (known?.state === 'present') {
    await keepEarliest(tx, known.id, tx.now);
    await appendLog(tx, { attendanceId: known.id, sessionId: session.id, what: 'repeat', at: tx.now, how, reason });
    return { already: known, at: earlierOf(known.at, tx.now) };
  }
  const mark = { state: 'present' as const, at: tx.now, how };
  if (known) await updateAttendance(tx, known.id, mark);
  const attendanceId = known?.id ?? (await insertAttendance(tx, session, person, mark));
  await appendLog(tx, { attendanceId, sessionId: session.id, what: 'present', at: tx.now, how, reason });
  return { already: undefined, at: tx.now };
}

/** Someone without a place in the call: by an application to another call, or by name alone. */
export type GuestPerson = { id: string; businessId: string; ownerName: string } | { name: string };

/** Writes that a guest was present, the session locked. By name alone each is another person. */
export async function writeGuest(
  tx: Ctx,
  session: SessionKey,
  guest: GuestPerson,
  note: Note,
): Promise<{ already: boolean }> {
  if ('id' in guest) {
    const { id: applicationId, businessId, ownerName: name } = guest;
    const { already } = await writePresent(tx, session, { applicationId, businessId, name, guest: true }, note);
    return { already: already !== undefined };
  }
  const person = { applicationId: null, businessId: null, name: guest.name, guest: true };
  const mark = { state: 'present' as const, at: tx.now, how: note.how };
  const attendanceId = await insertAttendance(tx, session, person, mark);
  await appendLog(tx, { attendanceId, sessionId: session.id, what: 'present', at: tx.now, ...note });
  return { already: false };
}

/** Writes that a person was absent, with why and what is done for them where that is known. */
export async function writeAbsent(
  tx: Ctx,
  session: SessionKey,
  person: Person & { applicationId: string },
  { how, reason, ...why }: Note & { absence?: Absence | null; followUp?: FollowUp | null },
): Promise<void> {
  const known = await findAttendance(tx, session.id, person);
  const mark = { state: 'absent' as const, at: tx.now, how, ...why };
  if (known) await updateAttendance(tx, known.id, mark);
  const attendanceId = known?.id ?? (await insertAttendance(tx, session, person, mark));
  await appendLog(tx, { attendanceId, sessionId: session.id, what: 'absent', at: tx.now, how, reason });
}
