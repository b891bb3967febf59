import { addMinutes } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listArrivals } from './event/diary.reads.ts';
import { insertArrival } from './event/diary.store.ts';
import { markLeft } from './event/event.store.ts';
import { holdExhibitor } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { offerStalls } from './offer-stalls.ts';

/** How long an exhibitor may be late before the stall can be given to the waiting list. */
const graceMinutes = 60;

/**
 * Notes that an exhibitor is there, or that nobody came; noted twice it stands once. Who did not come loses the stall, which
 * is offered to the waiting list. Refuses a day that is not one of the exhibition or not begun (422, 409), "nobody came"
 * within the first hour of a day, and of someone who was there before (409).
 */
export async function noteArrival(ctx: Ctx, exhibitorId: string, input: { day: string; came: boolean }): Promise<void> {
  allow(ctx, 'exhibitions.attend');
  await inTransaction(ctx, async (tx) => {
    const { day, came } = input;
    const { exhibitor, event, days } = await holdExhibitor(tx, exhibitorId, came ? 'arrive' : 'absent');
    const begins = days.find((one) => one.day === day)?.startsAt;
    if (!begins) throw refuse('no-day');
    // Setting up counts: two hours before opening someone is there.
    if (tx.now < addMinutes(begins, -120)) throw refuse('event-not-started');
    const noted = (await listArrivals(tx, [exhibitorId])).filter((one) => one.came || one.day === day);
    if (came && noted.some((one) => one.day === day && one.came)) return;
    if (!exhibitor.stallId) throw refuse('event-act');
    if (!came && noted.length > 0) throw refuse('was-there');
    if (!came && tx.now < addMinutes(begins, graceMinutes)) throw refuse('event-too-early');
    await insertArrival(tx, { exhibitorId, day, came });
    await record(tx, 'exhibitions.arrival-noted', { type: 'exhibitor', id: exhibitorId }, { day, came });
    if (came) return;
    await markLeft(tx, exhibitorId);
    await offerStalls(tx, event.callId);
  });
}
