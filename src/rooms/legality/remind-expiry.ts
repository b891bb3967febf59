import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { getCase } from './case.reads.ts';
import { listToRemind } from './expiry.reads.ts';
import { markExpiryTold } from './expiry.store.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { sayEnding } from './owner-messages.ts';
import { renewFromDays } from './papers.rules.ts';

/** Tells each owner once that a licence ends within 90 days and is not being renewed yet. Returns how many. */
export async function remindExpiry(ctx: Ctx): Promise<number> {
  allow(ctx, 'legality.nudge');
  return inTransaction(ctx, async (tx) => {
    const today = dayOf(tx.now);
    const ending = await listToRemind(tx, { today, soon: addDays(today, renewFromDays) });
    const [first] = ending;
    if (!first) return 0;
    for (const { id, businessId } of ending)
      await sayEnding(tx, await getCase(tx, id), await getBusinessFacts(tx, businessId));
    const ids = ending.map(({ id }) => id);
    await markExpiryTold(tx, ids);
    await record(tx, 'legality.owners-nudged', { type: 'licence-case', id: first.id }, { cases: ids.length });
    return ids.length;
  });
}

/** Plans the look on the morning 90 days before a licence ends; tomorrow where that is past already. */
export async function planExpiry(tx: Ctx, validUntil: string): Promise<void> {
  const tomorrow = addDays(dayOf(tx.now), 1);
  const day = [addDays(validUntil, -renewFromDays), tomorrow].sort().at(-1) ?? tomorrow;
  const key = `legality.remind-expiry:${tx.city}:${day}`;
  await enqueue(tx, 'legality.remind-expiry', {}, { runAt: instantOf(day, '08:30'), key });
}
