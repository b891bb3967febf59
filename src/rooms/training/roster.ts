import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { listSessions, type ScheduledSession } from '#rooms/programmes/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { type Attendance, listMeetings, listRecorded, type Meeting } from './attendance.reads.ts';
import { heldStates } from './attendance.rules.ts';
import { refuse } from './training.refusals.ts';

/** One person on a session's list, recorded or not yet. */
export interface RosterRow {
  /** Address of the row on its page, and what a tap sends. */
  key: string;
  participant: Participant | undefined;
  recorded: Attendance | undefined;
  name: string;
  state: 'present' | 'absent' | 'unmarked';
  guest: boolean;
}

export interface Roster {
  session: ScheduledSession;
  meeting: Meeting | undefined;
  rows: RosterRow[];
  /** Of the participants; guests are counted apart. */
  present: number;
  expected: number;
  guests: number;
}

/** One session; refuses with 404 when it is not there, 409 when its call is not held. */
export async function getSession(ctx: Ctx, id: string): Promise<ScheduledSession> {
  const [session] = await listSessions(ctx, { ids: [id] });
  if (!session) throw notFound();
  return session;
}

/** A session that is held: not of a draft, a postponed or a cancelled call. */
export async function getHeldSession(ctx: Ctx, id: string): Promise<ScheduledSession> {
  const session = await getSession(ctx, id);
  if (!heldStates.includes(session.callState)) throw refuse('not-held');
  return session;
}

/** The list of a session: everyone with a place, whoever was recorded though they have none any more, and guests. */
export async function rosterOf(ctx: Ctx, session: ScheduledSession): Promise<Roster> {
  const [participants, recorded, meetings] = await Promise.all([
    listParticipants(ctx, session.callId),
    listRecorded(ctx, [session.id]),
    listMeetings(ctx, [session.id]),
  ]);
  const rows = rowsOf(participants, recorded);
  const expected = rows.filter(({ guest }) => !guest);
  return {
    session,
    meeting: meetings.get(session.id),
    rows,
    present: expected.filter(({ state }) => state === 'present').length,
    expected: expected.length,
    guests: rows.length - expected.length,
  };
}

function rowsOf(participants: readonly Participant[], recorded: readonly Attendance[]): RosterRow[] {
  const marks = new Map(recorded.flatMap((one) => (one.applicationId ? [[one.applicationId, one] as const] : [])));
  const known = new Set(participants.map(({ applicationId }) => applicationId));
  const placed = participants.map((participant) => {
    const mark = marks.get(participant.applicationId);
    return rowOf(participant.applicationId, participant.ownerName, mark, participant);
  });
  const others = recorded
    .filter((one) => one.state !== 'undone' && (!one.applicationId || !known.has(one.applicationId)))
    .map((one) => rowOf(one.id, one.name, one));
  return [...placed, ...others];
}

const rowOf = (key: string, name: string, recorded?: Attendance, participant?: Participant): RosterRow => ({
  key,
  participant,
  recorded,
  name,
  state: !recorded || recorded.state === 'undone' ? 'unmarked' : recorded.state,
  guest: !participant && recorded?.guest === true,
});
