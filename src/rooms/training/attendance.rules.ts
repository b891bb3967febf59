import { addMinutes, dayOf } from '#platform/clock.ts';

/** Why someone was absent, as the closing asks: sick, at work, did not know, could not be reached, other. */
export const absences = ['ill', 'work', 'unaware', 'unreachable', 'other'] as const;
export type Absence = (typeof absences)[number];

/** What is done for someone who was absent. */
export const followUps = ['call', 'material', 'next-session', 'next-batch', 'none'] as const;
export type FollowUp = (typeof followUps)[number];

/** How a presence was recorded: tapped, card scanned, typed at the poster, keyed in from the paper list, at closing. */
export type How = 'list' | 'qr' | 'self' | 'paper' | 'closing';

interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** Minutes before the start and after the end in which participants may record themselves. */
const selfMinutes = 60;

/** When participants may record themselves at the room's poster. */
export const selfWindow = (session: Times): { from: Date; to: Date } => ({
  from: addMinutes(session.startsAt, -selfMinutes),
  to: addMinutes(session.endsAt, selfMinutes),
});

/** Whether an instant lies within a session's window, both ends included. */
export function isOpenForSelf(session: Times, now: Date): boolean {
  const { from, to } = selfWindow(session);
  return now >= from && now <= to;
}

/** Of a call's sessions the one a scanned card means: of this day, the one going on or next; else the last of the day. */
export function sessionOfToday<S extends Times>(sessions: readonly S[], now: Date): S | undefined {
  const today = sessions.filter(({ startsAt }) => dayOf(startsAt) === dayOf(now));
  const sorted = today.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return sorted.find(({ endsAt }) => endsAt >= now) ?? sorted.at(-1);
}

/** States of a call whose sessions are really held. */
export const heldStates: readonly string[] = ['open', 'closed', 'running', 'follow-up', 'done'];

/** Whether staff may record: from the session's day on, afterwards too (a paper list is keyed in later). */
export const isRecordable = (session: Times, now: Date): boolean => dayOf(now) >= dayOf(session.startsAt);

/** Whether a session is over. */
export const isOver = (session: Times, now: Date): boolean => session.endsAt <= now;

/** What a mark does to what is known. A presence taken back, or anything after closing, needs a reason. */
export function needsReason(
  known: 'present' | 'absent' | 'unmarked',
  mark: 'present' | 'absent',
  isClosed: boolean,
): boolean {
  return (isClosed && known !== mark) || (known === 'present' && mark === 'absent');
}

/** Of two records of one presence the time that counts. */
export const earlierOf = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));

/** Whether the sessions of a call have attendance lists, tests, and certificates: those of an exhibition are its days. */
export const keepsLists = ({ kind }: { kind: string }): boolean => kind !== 'exhibition';
