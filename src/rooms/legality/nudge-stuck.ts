import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue, type JobHandlers } from '#platform/jobs/enqueue.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { getCase, listUnnudged } from './case.reads.ts';
import { stuckDays } from './case.rules.ts';
import { markNudged } from './case.store.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { sayStuck } from './owner-messages.ts';
import { remindExpiry } from './remind-expiry.ts';

/** The moment before which a case that still waits is stuck: the start of today less seven whole days. */
export const stuckBefore = (now: Date): Date => instantOf(addDays(dayOf(now), -stuckDays), '00:00');

/** Tells the owner of every case that stands still for more than seven days, once each time it waits. Returns how many. */
export async function nudgeStuck(ctx: Ctx): Promise<number> {
  allow(ctx, 'legality.nudge');
  return inTransaction(ctx, async (tx) => {
    const stuck = await listUnnudged(tx, stuckBefore(tx.now));
    if (stuck.length === 0) return 0;
    for (const { id, businessId } of stuck) {
      await sayStuck(tx, await getCase(tx, id), await getBusinessFacts(tx, businessId));
    }
    const ids = stuck.map(({ id }) => id);
    await markNudged(tx, ids);
    await record(tx, 'legality.owners-nudged', { type: 'licence-case', id: ids[0] ?? '-' }, { cases: ids.length });
    return ids.length;
  });
}

/** Plans one look a day at what began to wait today: in the morning of the day it becomes stuck. */
export async function planNudge(tx: Ctx): Promise<void> {
  const day = addDays(dayOf(tx.now), stuckDays + 1);
  const key = `legality.nudge-stuck:${tx.city}:${day}`;
  await enqueue(tx, 'legality.nudge-stuck', {}, { runAt: instantOf(day, '08:00'), key });
}

export const jobs: JobHandlers = {
  'legality.remind-expiry': async (ctx) => {
    await remindExpiry(ctx);
  },
  'legality.nudge-stuck': async (ctx) => {
    await nudgeStuck(ctx);
  },
};
