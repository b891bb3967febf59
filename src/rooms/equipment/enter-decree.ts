import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { fold } from '#rooms/registry/index.ts';
import type { DecreeInput } from './case.schema.ts';
import { addEvent, insertCase, keepDecree } from './case.store.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { listReceivers } from './receivers.ts';

/**
 * Enters the signed decree of a call: each of these participants who has no case yet gets one, named in the decree. How
 * many are new. Refuses a day to come (422), a number that stands for something else, people without a place in the call or,
 * where a training comes first, without its certificate (409).
 */
export async function enterDecree(ctx: Ctx, callId: string, input: DecreeInput): Promise<number> {
  allow(ctx, 'equipment.decree');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (input.day > dayOf(tx.now)) throw refuse('decree-ahead');
    const { number, day, need, specification, people } = input;
    const receivers = (await listReceivers(tx, call)).filter(({ applicationId }) => people.includes(applicationId));
    if (receivers.length === 0) throw refuse('no-participants');
    const decreeId = await keepDecree(tx, { number, day, track: 'goods', callId: call.id });
    if (!decreeId) throw refuse('decree-other');
    let cases = 0;
    for (const one of receivers) {
      const { applicationId, businessId, ownerId, ownerName, area } = one;
      const id = await insertCase(tx, {
        ...{ businessId, ownerId, ownerName, area, need },
        businessName: one.businessName ?? ownerName,
        track: 'goods',
        groupName: null,
        kind: fold(need),
        from: { callId: call.id, applicationId, decreeId, specification },
      });
      if (!id) continue;
      cases += 1;
      await addEvent(tx, { caseId: id, move: 'open', text: need });
      await addEvent(tx, { caseId: id, move: 'decree', text: number });
    }
    await record(tx, 'equipment.decree-entered', { type: 'equipment-decree', id: decreeId }, { number, cases });
    return cases;
  });
}
