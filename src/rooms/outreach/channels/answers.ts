import type { Outcome } from './channel.ts';

/** Faults of a connection that never came to be: the provider certainly has nothing. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a call by `fetch` without an answer means where the provider recognises no repeat. */
export function withoutAnswer(error: unknown): Outcome {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return { step: 'unsure', problem: 'no-answer-in-time' };
  }
  const { cause } = error as { cause?: { code?: string } };
  return NOT_REACHED.has(cause?.code ?? '')
    ? { step: 'try-failed', problem: 'not-reached' }
    : { step: 'unsure', problem: 'answer-lost' };
}

/** Minutes of rest when the provider says "too much" without saying for how long. */
const SHORT_REST = 1;
/** Minutes of rest when the fault is the office's account: a person mends it, and everything waits. */
export const ACCOUNT_REST = 60;

/** Minutes a `Retry-After` in seconds asks for; its other form, a date, is read as no number. */
export function restMinutes(retryAfter: string | number | null | undefined): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) / 60 : SHORT_REST;
}

/**
 * What a refusal by its HTTP status means: too much (429) and a bad account (401, 403) let the channel rest, trouble of
 * the provider's own is tried again, anything else is final.
 */
export function refusedWith(status: number, retryAfter?: string | null): Outcome {
  const problem = `answer-${status}`;
  if (status === 429) return { step: 'paused', problem, minutes: restMinutes(retryAfter) };
  if (status === 401 || status === 403) return { step: 'paused', problem, minutes: ACCOUNT_REST };
  if (status >= 500 || status === 408 || status === 425) return { step: 'try-failed', problem };
  return { step: 'failed', problem };
}
