import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { allow } from './legality.permissions.ts';

/** Puts a case back on the board for a colleague: leave, illness, another district. Refuses a stale page (409). */
export async function releaseCase(ctx: Ctx, input: { caseId: string; version: number }): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const held = await holdCase(tx, input.caseId, 'release', input.version);
    await settleCase(tx, held, { move: 'release', event: { kind: 'released' }, change: { takenBy: null } });
  });
}
