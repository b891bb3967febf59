import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

const refuse = defineRefusals({
  'too-many': { status: 429, text: (p: { time: string }) => m.platform_refusal_too_many(p) },
});

const limiters = new Map<string, RateLimiterMemory | RateLimiterCluster>();

const WIB = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' });

/** The refusal of somebody who tried too often, with the time from which it is open again. */
export const tooManyUntil = (time: Date) => refuse('too-many', { time: WIB.format(time) });

/**
 * Counts one try of `key` (an address, a phone, a code) under a named limit; refuses with the time from which it is open
 * again. Counters live in the program's first process: a restart forgives, which is right for a guard against guessing.
 */
export async function limitRate(limit: { name: string; points: number; seconds: number }, key: string): Promise<void> {
  let limiter = limiters.get(limit.name);
  if (!limiter) {
    const options = { keyPrefix: limit.name, points: limit.points, duration: limit.seconds };
    limiter = cluster.isWorker ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
    limiters.set(limit.name, limiter);
  }
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw tooManyUntil(new Date(Date.now() + error.msBeforeNext));
  }
}

/** Forgets the tries of a key: after a right answer. */
export async function forgiveRate(name: string, key: string): Promise<void> {
  await limiters.get(name)?.delete(key);
}

/** Forgets all tries, as a restart does: each file of tests begins so. */
export function forgiveAll(): void {
  limiters.clear();
}
