/** Whether day, month and year name a real day of the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * The full year behind two digits: the latest one that does not lie in the future of `today` (`YYYY-MM-DD`).
 * Used for birth and issue dates inside NIK and KK, which are never ahead of us.
 */
export function pivotYear(twoDigits: number, month: number, day: number, today: string): number {
  const year = Math.floor(Number(today.slice(0, 4)) / 100) * 100 + twoDigits;
  return isoDay(year, month, day) <= today ? year : year - 100;
}
