import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { saveIntakeMode } from './application.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';
import type { IntakeMode } from './selection.rules.ts';

/**
 * Says how a call gives its places: by the published criteria after closing, or in the order of applying with a waiting
 * list. Part of what is published, so it is fixed once the call has been opened (409).
 */
export async function setIntake(ctx: Ctx, input: { callId: string; mode: IntakeMode }): Promise<void> {
  allow(ctx, 'selection.set-intake');
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, input.callId);
    if (call.openedAt) throw refuse('intake-fixed');
    await saveIntakeMode(tx, call.id, input.mode);
    await record(tx, 'selection.intake-set', { type: 'call', id: call.id }, { mode: input.mode });
  });
}
