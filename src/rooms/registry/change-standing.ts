import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { addChanges, lockBusiness } from './edit.store.ts';
import { noteOnTimeline } from './note-on-timeline.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { findAreaName } from './registry.reads.ts';
import { registryRefuse } from './registry.refusals.ts';
import { insertOwner } from './registry.store.ts';
import { endsAs, type StandingInput, standingFault, standingNote } from './standing/standing.rules.ts';
import { insertStanding, saveEnding, saveOwner } from './standing/standing.store.ts';

/**
 * Notes that a business closed, left the city, changed hands or lost its owner, or that it runs again. An ended business is invited to nothing, gets
 * no messages and cannot apply; its history stays. With a new owner it runs on under them, and what the former owner agreed to does not hold for
 * them. Refuses (422) a day to come, (409) what is noted already.
 */
export async function changeStanding(ctx: Ctx, id: string, input: StandingInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await lockBusiness(tx, id);
    if (!known) throw registryRefuse('business-not-found');
    allow(tx, 'registry.edit', { area: known.area });
    const fault = standingFault(known, input, dayOf(tx.now));
    if (fault) throw registryRefuse(fault);
    const { newOwner } = input;
    if (newOwner) {
      const ownerId = await insertOwner(tx, newOwner, input.source);
      const place = known.area ? await findAreaName(tx, known.area) : null;
      await saveOwner(tx, { id, name: known.name, product: known.product }, { ownerId, name: newOwner.name, place });
      const changes = [
        { field: 'ownerName', oldValue: known.ownerName, newValue: newOwner.name },
        { field: 'phone', oldValue: known.phone_tail, newValue: newOwner.phone?.slice(-4) ?? null },
      ];
      await addChanges(tx, id, changes, { source: input.source, version: known.version + 1 });
    }
    await insertStanding(tx, id, input);
    await saveEnding(tx, id, endsAs(input), input.day);
    await noteOnTimeline(tx, {
      businessId: id,
      at: tx.now,
      kind: 'edit',
      text: { key: standingNote(input), params: { reason: input.reason } },
    });
    const detail = { kind: input.kind, day: input.day, newOwner: newOwner !== undefined };
    await record(tx, 'registry.standing-changed', { type: 'business', id }, detail);
  });
}
