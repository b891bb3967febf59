import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { listDiary, listOutcomes } from './event/diary.reads.ts';
import { findEvent, listExhibitors } from './event/event.reads.ts';
import { sayTo } from './exhibitor-messages.ts';
import { offerStalls } from './offer-stalls.ts';

/** The room's work outside a request. Each may run more than once: who has answered is not asked again. */
export const jobs: JobHandlers = {
  'exhibitions.ask-sales': (ctx, { callId, day }) => askSales(ctx, String(callId), String(day)),
  'exhibitions.ask-outcomes': (ctx, { callId, afterDays }) => askOutcomes(ctx, String(callId), Number(afterDays)),
  'exhibitions.watch-offers': async (ctx, { callId }) => {
    if (await isOn(ctx, String(callId))) await offerStalls(ctx, String(callId));
  },
};

async function isOn(ctx: Ctx, callId: string): Promise<boolean> {
  const [event, call] = await Promise.all([findEvent(ctx, callId), getCall(ctx, callId)]);
  return event?.state === 'allotted' && call.state !== 'postponed' && call.state !== 'cancelled';
}

/** Asks everyone with a stall, who has not said yet, what was sold that day. */
async function askSales(ctx: Ctx, callId: string, day: string): Promise<void> {
  if (!(await isOn(ctx, callId))) return;
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    const standing = (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);
    const told = await listDiary(
      tx,
      standing.map(({ id }) => id),
    );
    for (const one of standing) {
      if (told.some((entry) => entry.exhibitorId === one.id && entry.day === day)) continue;
      await sayTo(tx, one, 'sales', (name, address) =>
        m.exhibitions_message_sales({ name, title: call.title, address }),
      );
    }
  });
}

async function askOutcomes(ctx: Ctx, callId: string, afterDays: number): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    const people = await listExhibitors(tx, callId);
    const open = (
      await listOutcomes(
        tx,
        people.map(({ id }) => id),
      )
    ).filter((one) => one.afterDays === afterDays && !one.answeredAt && one.dueOn <= dayOf(tx.now));
    for (const { exhibitorId } of open) {
      const one = people.find(({ id }) => id === exhibitorId);
      if (!one) continue;
      await sayTo(tx, one, 'outcome', (name, address) =>
        m.exhibitions_message_outcome({ name, title: call.title, days: afterDays, address }),
      );
    }
  });
}
