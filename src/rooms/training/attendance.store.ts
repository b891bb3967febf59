import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { type Attendance, attendanceColumns, type Meeting, meetingColumns } from './attendance.reads.ts';
import type { Absence, FollowUp, How } from './attendance.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (tx: Ctx) => tablesOf<TrainingTables>(tx);

/** Begins the list of a session if nobody has, and locks it: records of one session come one after the other. */
export async function lockMeeting(tx: Ctx, session: { id: string; callId: string }): Promise<Meeting> {
  await db(tx)
    .insertInto('training.meeting')
    .values({ session_id: session.id, call_id: session.callId, closed_at: null, ...nobody })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db(tx)
    .selectFrom('training.meeting')
    .select(meetingColumns)
    .where('city', '=', tx.city)
    .where('session_id', '=', session.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

const nobody = { closed_by: null, closed_by_name: null, paper_file_id: null, paper_file_name: null };

/** What is known of a person at a locked session. */
export async function findAttendance(
  tx: Ctx,
  sessionId: string,
  by: { applicationId: string } | { id: string },
): Promise<Attendance | undefined> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['application_id', by.applicationId] as const);
  return db(tx)
    .selectFrom('training.attendance')
    .select(attendanceColumns)
    .where('city', '=', tx.city)
    .where('session_id', '=', sessionId)
    .where(column, '=', value)
    .executeTakeFirst();
}

/** Who is recorded, before anything is known of them. */
export interface Person {
  applicationId: string | null;
  businessId: string | null;
  name: string;
  guest: boolean;
}

/** What is written of a person. `at` is kept as given: the caller decides which of two times counts. */
export interface Mark {
  state: 'present' | 'absent' | 'undone';
  at: Date;
  how: How;
  absence?: Absence | null;
  followUp?: FollowUp | null;
}

const markColumns = (tx: Ctx, mark: Mark) => ({
  state: mark.state,
  at: mark.at,
  how: mark.how,
  by_id: tx.actor.id,
  by_name: tx.actor.name,
  absence: mark.absence ?? null,
  follow_up: mark.followUp ?? null,
});

/** Writes the first mark of a person at a session; returns its id. */
export async function insertAttendance(
  tx: Ctx,
  session: { id: string; callId: string },
  person: Person,
  mark: Mark,
): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('training.attendance')
    .values({
      id,
      session_id: session.id,
      call_id: session.callId,
      application_id: person.applicationId,
      business_id: person.businessId,
      guest: person.guest,
      name: person.name,
      ...markColumns(tx, mark),
    })
    .execute();
  return id;
}

/** Writes another mark over the last one. */
export async function updateAttendance(tx: Ctx, id: string, mark: Mark): Promise<void> {
  await db(tx)
    .updateTable('training.attendance')
    .set({ ...markColumns(tx, mark), version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Keeps the earliest time of a presence; who recorded it first stays written. */
export async function keepEarliest(tx: Ctx, id: string, at: Date): Promise<void> {
  await db(tx)
    .updateTable('training.attendance')
    .set({ at: sql<Date>`least(at, ${at})` })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Adds one line to the history. */
export async function appendLog(
  tx: Ctx,
  line: { attendanceId: string; sessionId: string; what: Log; at: Date; how: How; reason?: string },
): Promise<void> {
  await db(tx)
    .insertInto('training.attendance_log')
    .values({
      id: newId(),
      attendance_id: line.attendanceId,
      session_id: line.sessionId,
      what: line.what,
      at: line.at,
      how: line.how,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      reason: line.reason ?? null,
    })
    .execute();
}
type Log = 'present' | 'repeat' | 'absent' | 'undone';

/** Closes a locked list. */
export async function closeMeeting(tx: Ctx, sessionId: string, paper?: { id: string; name: string }): Promise<void> {
  await db(tx)
    .updateTable('training.meeting')
    .set({
      closed_at: tx.now,
      closed_by: tx.actor.id,
      closed_by_name: tx.actor.name,
      ...(paper && { paper_file_id: paper.id, paper_file_name: paper.name }),
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('session_id', '=', sessionId)
    .execute();
}
