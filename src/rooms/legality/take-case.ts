import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { allow } from './legality.permissions.ts';

/** Makes the officer the one who helps with this case. The second of two officers is told who took it (409). */
export async function takeCase(ctx: Ctx, caseId: string): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const held = await holdCase(tx, caseId, 'take');
    const { id, name } = tx.actor;
    await settleCase(tx, held, { move: 'take', event: { kind: 'taken' }, change: { takenBy: { id, name } } });
  });
}
