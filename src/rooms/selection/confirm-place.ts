import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { addStep } from './application.store.ts';
import { openApplication } from './open-application.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';
import { availableSteps } from './selection.rules.ts';

/**
 * "Saya ikut": who was chosen, or is offered a place, says that they come. Refuses 409 when there is no place to confirm,
 * also when the time to answer has just passed and the place went to someone else.
 */
export async function confirmPlace(ctx: Ctx, input: { code: string }): Promise<void> {
  allow(ctx, 'selection.track');
  await inTransaction(ctx, async (tx) => {
    const { id, code, state, businessId } = await openApplication(tx, input.code);
    if (state === 'confirmed') return;
    if (!availableSteps(state, tx.actor).includes('confirm')) throw refuse('no-place');
    await addStep(tx, { applicationId: id, kind: 'confirm' });
    const text = { key: 'selection_timeline_confirmed', params: { code } };
    await noteOnTimeline(tx, { businessId, at: tx.now, kind: 'application', text });
    await record(tx, 'selection.place-confirmed', { type: 'application', id }, { code, saidBy: null });
  });
}
