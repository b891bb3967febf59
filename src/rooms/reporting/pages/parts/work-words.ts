import { dayOf, daysBetween, hourOf } from '#platform/clock.ts';
import type { WorkItem } from '#platform/work.ts';
import { clockTime, formatNumber, type Work } from '#ui/index.ts';
import { m } from '#words';
import { getLocale } from '#words/runtime';
import { countInWords } from '../../count-words.ts';
import { type DayPart, dayPartOf, daysLate, type WorkBoard } from '../../work.rules.ts';

/** Clock times that stand for a whole day: its first minute and its last. */
const WHOLE_DAY = ['00:00', '23:59'];

const tag = () => (getLocale() === 'en' ? 'en-GB' : 'id-ID');
const shortDay = (at: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag(), { timeZone: 'Asia/Jakarta', ...options }).format(at);

const greetings: Record<DayPart, (slots: { name: string }) => string> = {
  morning: m.reporting_work_morning,
  noon: m.reporting_work_noon,
  afternoon: m.reporting_work_afternoon,
  evening: m.reporting_work_evening,
};

/** 'Selamat pagi, Ibu Vivi.' by the clock in Jakarta. */
export const greeting = (name: string, now: Date): string =>
  greetings[dayPartOf(Number(hourOf(now).slice(0, 2)))]({ name });

/** How much waits, the nearest first: today, else the next seven days, else later. */
export function waitingText({ late, today, week, later }: WorkBoard): string {
  const now = late.length + today.length;
  if (now > 0) return m.reporting_work_waiting({ n: countInWords(now) });
  if (week.length > 0) return m.reporting_work_waiting_week({ n: countInWords(week.length).toLowerCase() });
  return later.length > 0 ? m.reporting_work_waiting_later() : m.reporting_work_nothing();
}

/** What stands at the left of a line: days late, how many, the hour, or the weekday with its date. */
function dueOf({ due, count }: WorkItem, now: Date): Pick<Work, 'due' | 'unit' | 'late'> {
  const late = due ? daysLate(due, now) : 0;
  if (late > 0) return { due: `+${formatNumber(late)}`, unit: m.reporting_work_days(), late: true };
  if (count) return { due: formatNumber(count.n), unit: count.unit };
  if (!due) return { due: '·', unit: '' };
  const clock = hourOf(due);
  if (dayOf(due) === dayOf(now) && !WHOLE_DAY.includes(clock))
    return { due: clockTime(clock), unit: m.reporting_work_clock() };
  return { due: shortDay(due, { weekday: 'short' }), unit: shortDay(due, { day: 'numeric', month: 'short' }) };
}

/** A room's piece of work as a line of the list. */
export const lineOf = (item: WorkItem, now: Date): Work => ({
  ...dueOf(item, now),
  title: item.label,
  href: item.href,
  text: item.text,
  action: item.action ? { href: item.href, label: item.action } : undefined,
});

/** How long the oldest of a queue waits: 'hari ini', '3 hari'. */
export function ageText(oldest: Date | undefined, now: Date): string {
  if (!oldest) return '–';
  const days = daysBetween(dayOf(oldest), dayOf(now));
  return days <= 0 ? m.ui_day_today() : m.reporting_work_days_old({ n: formatNumber(days) });
}
