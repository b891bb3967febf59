import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { allow } from './outreach.permissions.ts';
import { stateAfter } from './outreach.rules.ts';
import { lockMessage, takeStep } from './outreach.store.ts';

/** What a provider says became of a message. */
export interface Report {
  messageId: string;
  step: 'delivered' | 'failed';
  problem?: string;
}

/**
 * Writes a provider's report. Reports repeat and come in any order: one that leads nowhere, or about a message that is
 * not ours, changes nothing, and the provider is thanked all the same. Its signature was checked before.
 */
export async function takeReport(ctx: Ctx, report: Report): Promise<void> {
  allow(ctx, 'outreach.deliver');
  await inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, report.messageId);
    const state = message && stateAfter(message.state, report.step);
    if (state) await takeStep(tx, report.messageId, { step: report.step, state, problem: report.problem });
  });
}
