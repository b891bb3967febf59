import { addDays } from '#platform/clock.ts';

/** What can be done for a track from a desk, with the minutes it takes. */
export const chores = {
  /** The owner asked for another day. */
  'answer-day': 3,
  /** The visit's day has passed. */
  'call-late': 5,
  /** No next visit is planned. */
  'set-day': 3,
  /** An agreement's day has passed and nobody said anything. */
  'ask-agreement': 4,
  /** Returned by the officer. */
  'mend-plan': 8,
  /** The business was visited, its seven areas not yet looked at. */
  diagnose: 8,
  /** Looked at, no plan yet. */
  'write-plan': 8,
} as const;
export type Chore = keyof typeof chores;

/** How long a mentor's daily desk work is to take, in minutes. */
export const dailyMinutes = 20;

/** A track as the worklist sees it. Days are 'YYYY-MM-DD'. */
export interface Standing {
  nextOn: string | null;
  askedOn: string | null;
  lastOn: string | null;
  /** The earliest passed day of an open agreement that the owner has not marked. */
  agreementOn: string | null;
  diagnosed: boolean;
  plan: 'sent' | 'approved' | 'returned' | null;
  /** How many of the seven areas stand at "not yet". */
  weak: number;
}

/** The one thing a track needs from a desk now, and since when; nothing when it needs none. */
export function choreOf(track: Standing, today: string): { chore: Chore; since: string } | undefined {
  const since = track.lastOn ?? today;
  if (track.askedOn) return { chore: 'answer-day', since: today };
  if (track.nextOn !== null && track.nextOn < today) return { chore: 'call-late', since: track.nextOn };
  if (track.nextOn === null) return { chore: 'set-day', since };
  if (track.agreementOn !== null && track.agreementOn < today)
    return { chore: 'ask-agreement', since: track.agreementOn };
  if (track.plan === 'returned') return { chore: 'mend-plan', since };
  if (track.lastOn === null || track.plan !== null) return undefined;
  return { chore: track.diagnosed ? 'write-plan' : 'diagnose', since };
}

/** Each area at "not yet" counts like three days of waiting: need first, then the day. */
const daysForWeak = 3;

/**
 * What fits into the daily minutes: by waiting and need together, equal ones in the order given. At least one thing; the
 * rest is counted, not hidden.
 */
export function shortList<T extends Standing>(
  tracks: readonly T[],
  today: string,
): { items: { track: T; chore: Chore; since: string }[]; minutes: number; later: number } {
  const all = tracks
    .flatMap((track) => {
      const found = choreOf(track, today);
      return found ? [{ track, ...found }] : [];
    })
    .sort((one, other) => weightOf(one).localeCompare(weightOf(other)));
  const items: typeof all = [];
  let minutes = 0;
  for (const item of all) {
    if (items.length > 0 && minutes + chores[item.chore] > dailyMinutes) break;
    items.push(item);
    minutes += chores[item.chore];
  }
  return { items, minutes, later: all.length - items.length };
}

const weightOf = (item: { track: Standing; since: string }): string =>
  addDays(item.since, -daysForWeak * item.track.weak);
