const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' });

/** The calendar day in Asia/Jakarta of an instant, 'YYYY-MM-DD'. */
export const dayOf = (instant: Date): string => DAY.format(instant);

/** A calendar day moved by whole days. */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The instant of a local wall-clock time in Asia/Jakarta (UTC+7, no summer time). `time` is 'HH:MM'. */
export const instantOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

/** The wall-clock time in Asia/Jakarta of an instant, 'HH:MM'. */
export const hourOf = (instant: Date): string => HOUR.format(instant);

/** An instant moved by minutes. */
export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
