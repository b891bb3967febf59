import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { licenceWord } from './case-words.ts';
import { allow } from './legality.permissions.ts';

/**
 * Ends a case without a licence, with a reason that both sides read: the owner changed their mind, or the office cannot
 * go on. Refuses a case that is over or, for an officer, a stale page (409).
 */
export async function stopCase(ctx: Ctx, input: { caseId: string; reason: string; version?: number }): Promise<void> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'legality.own' : 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, reason } = input;
    const held = await holdCase(tx, caseId, 'stop', input.version);
    await settleCase(tx, held, {
      move: 'stop',
      event: { kind: 'stopped', detail: { text: reason } },
      change: { reason },
    });
    await noteOnTimeline(tx, {
      businessId: held.case_.businessId,
      at: tx.now,
      kind: 'licence',
      text: { key: 'legality_timeline_ended', params: { kind: licenceWord(held.case_.kind) } },
      href: `/kerja/izin/${caseId}`,
    });
  });
}
