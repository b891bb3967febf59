import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue, type JobHandlers } from '#platform/jobs/enqueue.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import { addMonths, checkEarlyDays, checkMonths } from './case.rules.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { listUntold } from './handover.reads.ts';
import { markTold } from './handover.store.ts';

/** Tells each owner once that the next look at their equipment can be done now, from two weeks before its day. How many. */
export async function remindChecks(ctx: Ctx): Promise<number> {
  allow(ctx, 'equipment.remind');
  return inTransaction(ctx, async (tx) => {
    const due = await listUntold(tx, addDays(dayOf(tx.now), checkEarlyDays));
    const [first] = due;
    if (!first) return 0;
    for (const check of due) await tell(tx, check);
    await record(tx, 'equipment.owners-reminded', { type: 'equipment-case', id: first.caseId }, { checks: due.length });
    return due.length;
  });
}

type Untold = Awaited<ReturnType<typeof listUntold>>[number];

/** Word of one's own equipment needs no consent; someone without a phone is visited. */
async function tell(tx: Ctx, { caseId, month, due, businessId, item }: Untold): Promise<void> {
  const { phone, ownerId, ownerName } = await getBusinessFacts(tx, businessId);
  await markTold(tx, { caseId, month });
  if (!phone) return;
  const address = `${tx.office.baseUrl}/saya/peralatan/${caseId}`;
  await sendMessage(tx, {
    to: { phone, ownerId },
    template: 'equipment.check-due',
    purpose: 'utility',
    text: m.equipment_message_check({ name: ownerName, item, day: formatDate(due), address }),
    about: { type: 'equipment-case', id: caseId },
  });
}

/** Plans the morning on which each look after a hand-over on `day` ('YYYY-MM-DD') can first be done. */
export async function planReminders(tx: Ctx, day: string): Promise<void> {
  for (const month of checkMonths) {
    const on = addDays(addMonths(day, month), -checkEarlyDays);
    const key = `equipment.remind-checks:${tx.city}:${on}`;
    await enqueue(tx, 'equipment.remind-checks', {}, { runAt: instantOf(on, '08:15'), key });
  }
}

export const jobs: JobHandlers = {
  'equipment.remind-checks': async (ctx) => {
    await remindChecks(ctx);
  },
};
