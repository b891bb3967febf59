import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { sayWithdrawn } from './applicant-messages.ts';
import { addStep } from './application.store.ts';
import { openApplication } from './open-application.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';
import { availableSteps } from './selection.rules.ts';

/**
 * Takes an application back at the applicant's word. Its place is free again; a new application is possible while the
 * call is open. Refuses 409 when it has already ended.
 */
export async function withdrawApplication(ctx: Ctx, input: { code: string; reason: string }): Promise<void> {
  allow(ctx, 'selection.track');
  await inTransaction(ctx, async (tx) => {
    const application = await openApplication(tx, input.code);
    if (!availableSteps(application.state, tx.actor).includes('withdraw')) {
      throw refuse('step-impossible', { state: application.state });
    }
    const { id, code } = application;
    await addStep(tx, { applicationId: id, kind: 'withdraw', detail: input.reason ? { reason: input.reason } : {} });
    await noteOnTimeline(tx, {
      businessId: application.businessId,
      at: tx.now,
      kind: 'application',
      text: { key: 'selection_timeline_withdrawn', params: { code } },
    });
    await sayWithdrawn(tx, application);
    await record(tx, 'selection.application-withdrawn', { type: 'application', id }, { code, reason: input.reason });
  });
}
