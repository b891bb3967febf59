import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { tieSeedOf } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { allotStalls as allotByRule, drawOrder } from './event/allot.rules.ts';
import { listExhibitors, listStalls } from './event/event.reads.ts';
import { markLeft, putDown, saveEventState, saveLot, saveStall } from './event/event.store.ts';
import { holdEvent } from './event-access.ts';
import { record } from './exhibitions.events.ts';
import { allow } from './exhibitions.permissions.ts';
import { refuse } from './exhibitions.refusals.ts';
import { planEvenings } from './exhibitor-messages.ts';
import { sayStalls } from './say-stalls.ts';
import { lotsOf, openStallsOf } from './stall-lots.ts';

/** What giving stalls came to. */
export interface Allotted {
  given: number;
  without: number;
  left: number;
}

/**
 * Gives everyone chosen a stall in the order of the draw: its seed was published with the call before anyone could apply,
 * and needs are respected (`allot.rules.ts`). Again later, for those who got a place since and for stalls that became free;
 * nobody who has a stall is moved. Refuses 404 without a plan, 409 before anyone is chosen or once it is closed.
 */
export async function allotStalls(ctx: Ctx, callId: string): Promise<Allotted> {
  allow(ctx, 'exhibitions.plan');
  return inTransaction(ctx, async (tx) => {
    const { call, event, days } = await holdEvent(tx, callId, 'allot');
    const seed = event.seed ?? tieSeedOf(call);
    const participants = await listParticipants(tx, callId);
    if (!seed || participants.length === 0) throw refuse('event-no-participants');
    for (const one of participants) await putDown(tx, callId, one);
    const coming = new Set(participants.map(({ applicationId }) => applicationId));
    const known = await listExhibitors(tx, callId);
    const left = known.filter((one) => !one.leftAt && !coming.has(one.applicationId));
    for (const { id } of left) await markLeft(tx, id);
    const people = await lotsOf(
      tx,
      event,
      known.filter((one) => !one.leftAt && coming.has(one.applicationId)),
    );
    const order = drawOrder(seed, people);
    for (const [at, { id }] of order.entries()) await saveLot(tx, id, at + 1);
    const standing = (await listExhibitors(tx, callId)).filter(({ stallId }) => stallId !== null);
    const stalls = await listStalls(tx, callId);
    const waiting = order.filter(({ id }) => !standing.some((one) => one.id === id));
    const given = allotByRule(waiting, openStallsOf(stalls, standing));
    for (const [id, stallId] of given) await saveStall(tx, id, stallId);
    const [first, last] = [days[0]?.day, days.at(-1)?.day];
    await saveEventState(tx, callId, { state: 'allotted', seed, firstDay: first, lastDay: last });
    if (event.state === 'planned') await planEvenings(tx, callId, days);
    await sayStalls(tx, call, given);
    const codes = new Map(stalls.map(({ id, code }) => [id, code]));
    const without = waiting.filter(({ id }) => !given.has(id));
    await record(
      tx,
      'exhibitions.stalls-allotted',
      { type: 'exhibition', id: callId },
      {
        seed,
        given: Object.fromEntries([...given].map(([id, stallId]) => [id, codes.get(stallId) ?? ''])),
        without: without.map(({ id }) => id),
        left: left.map(({ id }) => id),
      },
    );
    return { given: given.size, without: without.length, left: left.length };
  });
}
