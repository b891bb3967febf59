/** What is wrong with a new PIN typed twice; nothing when it may be used. Six digits, no row of equal or counting ones. */
export function faultOfPin(pin: string, again: string): 'wrong_length' | 'easy' | 'differs' | undefined {
  if (!/^\d{6}$/.test(pin)) return 'wrong_length';
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  if (steps.every((step) => step === steps[0] && Math.abs(step) <= 1)) return 'easy';
  return pin === again ? undefined : 'differs';
}

/** Wrong PINs in a row, and when the last one was typed (milliseconds). */
export interface WrongPins {
  count: number;
  at: number;
}

const freely = 5;

/** Seconds to wait before the next try: five are free, then half a minute, doubled each time up to an hour. */
export function waitAfterWrong({ count, at }: WrongPins, now: number): number {
  if (count < freely) return 0;
  const wait = Math.min(3600, 30 * 2 ** Math.min(count - freely, 10));
  return Math.max(0, Math.ceil(wait - (now - at) / 1000));
}
