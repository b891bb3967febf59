import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { findEvent } from './event/event.reads.ts';
import { daysOf, mayAct } from './event/event.rules.ts';
import { lockEvent, replaceStalls, savePlan } from './event/event.store.ts';
import { type RowPlan, stallsOf } from './event/layout.rules.ts';
import { actsAs } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';

/**
 * Draws the ground plan of an exhibition and sets its rules; may be drawn again until stalls are given. `version` 0 = not
 * planned before. Refuses a call of another kind (404), one without meetings, a plan that is not possible any more or was
 * changed by someone else (409), a plan without a stall (422).
 */
export async function planEvent(
  ctx: Ctx,
  callId: string,
  input: { version: number; rotationMonths: number; firstShare: number; rows: readonly RowPlan[] },
): Promise<void> {
  allow(ctx, 'exhibitions.plan');
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (call.kind !== 'exhibition') throw notFound();
    await lockEvent(tx, callId);
    const event = await findEvent(tx, callId);
    if (event && !mayAct(event.state, 'plan', actsAs(tx))) throw refuse('event-act');
    if ((event?.version ?? 0) !== input.version) throw refuse('stale', { who: event?.changedBy ?? '' });
    const days = daysOf(call.sessions);
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) throw refuse('event-no-days');
    const stalls = stallsOf(input.rows);
    if (stalls.length === 0) throw refuse('event-no-stalls');
    const { rotationMonths, firstShare } = input;
    await savePlan(tx, { callId, firstDay: first.day, lastDay: last.day, rotationMonths, firstShare });
    await replaceStalls(tx, callId, stalls);
    const detail = { stalls: stalls.length, rotationMonths, firstShare };
    await record(tx, 'exhibitions.event-planned', { type: 'exhibition', id: callId }, detail);
  });
}
