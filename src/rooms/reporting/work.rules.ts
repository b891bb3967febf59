import { addDays, dayOf, daysBetween } from '#platform/clock.ts';
import type { WorkItem } from '#platform/work.ts';

/** One person's work in the order it should be done. */
export interface WorkBoard {
  /** Due before today, the oldest first. */
  late: WorkItem[];
  /** Due today, by the hour; then what waits without a day. */
  today: WorkItem[];
  /** Due in the seven days after today. */
  week: WorkItem[];
  later: WorkItem[];
}

const WEEK = 7;

const groupOf = (due: Date | undefined, today: string): keyof WorkBoard => {
  if (!due) return 'today';
  const day = dayOf(due);
  if (day < today) return 'late';
  if (day === today) return 'today';
  return day <= addDays(today, WEEK) ? 'week' : 'later';
};

const dueOf = (item: WorkItem): number => item.due?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Sorts work by its day. What has no day waits already, so it stands under today. */
export function boardOf(items: readonly WorkItem[], now: Date): WorkBoard {
  const board: WorkBoard = { late: [], today: [], week: [], later: [] };
  const today = dayOf(now);
  for (const item of [...items].sort((a, b) => dueOf(a) - dueOf(b))) board[groupOf(item.due, today)].push(item);
  return board;
}

/** Whole days from the due day to today; 0 for what is not late. */
export const daysLate = (due: Date, now: Date): number => Math.max(0, daysBetween(dayOf(due), dayOf(now)));

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

/** Which greeting fits an hour of the day in Indonesia: pagi before 11, siang before 15, sore before 18, then malam. */
export function dayPartOf(hour: number): DayPart {
  if (hour < 11) return hour < 4 ? 'evening' : 'morning';
  if (hour < 15) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
