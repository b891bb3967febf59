import { ACCOUNT_REST } from './answers.ts';
import type { NotTaken } from './channel.ts';

/** Minutes of rest after an answer that says "too much": throughput, the account's hour, the tier of the number. */
const REST: Record<number, number> = { 130429: 1, 4: 60, 80007: 60, 131048: 24 * 60 };

/** Faults of the office's account: a person mends them, and everything waits instead of being given up. */
const ACCOUNT = new Set([0, 3, 10, 190, 368, 131005, 131031, 131042, 133010]);

/** The provider's own trouble, and "too much to this one person": soon again. */
const PASSING = new Set([1, 2, 131000, 131016, 131056, 131057, 133004]);

/**
 * What an error code of the Cloud API means for a message (Meta, "Error codes", read as codes only: titles change).
 * Unknown ones are final for this channel.
 */
export function meaningOf(code: number): NotTaken {
  const problem = `whatsapp-${code}`;
  const minutes = REST[code] ?? (ACCOUNT.has(code) || (code >= 200 && code <= 299) ? ACCOUNT_REST : undefined);
  if (minutes) return { step: 'paused', problem, minutes };
  return { step: PASSING.has(code) ? 'try-failed' : 'failed', problem };
}
