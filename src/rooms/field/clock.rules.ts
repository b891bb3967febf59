/** From how many seconds on a phone's clock counts as wrong. Source: ui.md §10, five minutes. */
export const clockTolerance = 300;

/** How many seconds the phone's clock is ahead of ours; negative: behind. */
export const clockOff = (phoneNow: Date, now: Date): number => Math.round((phoneNow.getTime() - now.getTime()) / 1000);

/** Whether a clock is so wrong that somebody must be told. */
export const isClockWrong = (secondsOff: number): boolean => Math.abs(secondsOff) > clockTolerance;

/**
 * When something was really written down: the phone's own time, put right by the difference where its clock is wrong, and
 * never later than its arrival.
 */
export function realTime(madeAt: Date, secondsOff: number, arrival: Date): Date {
  const shift = isClockWrong(secondsOff) ? secondsOff * 1000 : 0;
  return new Date(Math.min(madeAt.getTime() - shift, arrival.getTime()));
}
