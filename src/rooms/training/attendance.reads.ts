import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Absence, FollowUp, How } from './attendance.rules.ts';
import type { TrainingTables } from './training.tables.ts';

const db = (ctx: Ctx) => tablesOf<TrainingTables>(ctx);

/** What is known of one person at one session. */
export interface Attendance {
  id: string;
  sessionId: string;
  applicationId: string | null;
  businessId: string | null;
  guest: boolean;
  name: string;
  state: 'present' | 'absent' | 'undone';
  /** Earliest time of a presence. */
  at: Date;
  how: How;
  byName: string;
  absence: Absence | null;
  followUp: FollowUp | null;
}

/** The list of one session: begun when the first is recorded, closed by staff. */
export interface Meeting {
  sessionId: string;
  closedAt: Date | null;
  closedByName: string | null;
  paperFileId: string | null;
  paperFileName: string | null;
}

export const attendanceColumns = [
  'id',
  'session_id as sessionId',
  'application_id as applicationId',
  'business_id as businessId',
  'guest',
  'name',
  'state',
  'at',
  'how',
  'by_name as byName',
  'absence',
  'follow_up as followUp',
] as const;

export const meetingColumns = [
  'session_id as sessionId',
  'closed_at as closedAt',
  'closed_by_name as closedByName',
  'paper_file_id as paperFileId',
  'paper_file_name as paperFileName',
] as const;

/** Everything recorded at the given sessions, by name. */
export async function listRecorded(ctx: Ctx, sessionIds: readonly string[]): Promise<Attendance[]> {
  return db(ctx)
    .selectFrom('training.attendance')
    .select(attendanceColumns)
    .where('city', '=', ctx.city)
    .where(sql<boolean>`session_id = ANY(${[...sessionIds]}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** The lists of the given sessions; one that was never begun is left out. */
export async function listMeetings(ctx: Ctx, sessionIds: readonly string[]): Promise<Map<string, Meeting>> {
  const rows = await db(ctx)
    .selectFrom('training.meeting')
    .select(meetingColumns)
    .where('city', '=', ctx.city)
    .where(sql<boolean>`session_id = ANY(${[...sessionIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.sessionId, row]));
}

/** One line of a session's history. */
export interface LogLine {
  name: string;
  what: 'present' | 'repeat' | 'absent' | 'undone';
  at: Date;
  how: How;
  byName: string;
  reason: string | null;
}

/** Every record of a session, newest first; the last 500. */
export async function listLog(ctx: Ctx, sessionId: string): Promise<LogLine[]> {
  return db(ctx)
    .selectFrom('training.attendance_log as l')
    .innerJoin('training.attendance as a', (join) =>
      join.onRef('a.city', '=', 'l.city').onRef('a.id', '=', 'l.attendance_id'),
    )
    .select(['a.name', 'l.what', 'l.at', 'l.how', 'l.by_name as byName', 'l.reason'])
    .where('l.city', '=', ctx.city)
    .where('l.session_id', '=', sessionId)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(500)
    .execute();
}
