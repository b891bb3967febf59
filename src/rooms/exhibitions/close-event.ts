import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { insertOutcome } from './event/diary.store.ts';
import { listExhibitors } from './event/event.reads.ts';
import { isOver } from './event/event.rules.ts';
import { saveEventState } from './event/event.store.ts';
import { outcomeDays, outcomeDue } from './event/sales.rules.ts';
import { holdEvent } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/**
 * Closes an exhibition after its last day: the diary is shut, and everyone who had a stall to the end is asked 30 and 90
 * days later what came of it. Refuses before the end of the last day and a second time (409).
 */
export async function closeEvent(ctx: Ctx, callId: string): Promise<void> {
  allow(ctx, 'exhibitions.plan');
  await inTransaction(ctx, async (tx) => {
    const { days } = await holdEvent(tx, callId, 'close');
    const last = days.at(-1);
    if (!last || !isOver(days, tx.now)) throw refuse('event-not-over');
    const standing = (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);
    for (const afterDays of outcomeDays) {
      const dueOn = outcomeDue(last.day, afterDays);
      for (const { id } of standing) await insertOutcome(tx, { exhibitorId: id, afterDays, dueOn });
      const key = `exhibitions.ask-outcomes:${callId}:${afterDays}`;
      const runAt = instantOf(dueOn, '09:00');
      await enqueue(tx, 'exhibitions.ask-outcomes', { callId, afterDays }, { runAt, key });
    }
    await saveEventState(tx, callId, { state: 'closed' });
    await record(tx, 'exhibitions.event-closed', { type: 'exhibition', id: callId }, { exhibitors: standing.length });
  });
}
