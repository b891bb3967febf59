import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import type { Phase } from './test.rules.ts';
import { lockTest, saveOpenPhase } from './test.store.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/** Opens one phase of a call's test for answers, which closes the other; nothing closes both. Refuses 409 without questions. */
export async function openTest(ctx: Ctx, callId: string, phase: Phase | null): Promise<void> {
  allow(ctx, 'training.test');
  await inTransaction(ctx, async (tx) => {
    await getCall(tx, callId);
    const test = await lockTest(tx, callId);
    if (phase && test.items.length === 0) throw refuse('test-empty');
    await saveOpenPhase(tx, callId, phase);
    await record(tx, 'training.test-opened', { type: 'call', id: callId }, { phase });
  });
}
