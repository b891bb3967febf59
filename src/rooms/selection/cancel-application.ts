import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { sayCancelled } from './applicant-messages.ts';
import { type Seen, takeStep } from './officer-step.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/**
 * The office ends an application, with a reason the applicant reads: sent twice, not of this city. Its place is free
 * again and the applicant is told. Refuses as `takeStep` does.
 */
export async function cancelApplication(ctx: Ctx, input: Seen & { reason: string }): Promise<void> {
  allow(ctx, 'selection.cancel');
  await inTransaction(ctx, async (tx) => {
    const { reason } = input;
    const application = await takeStep(tx, input, {
      kind: 'cancel',
      detail: { reason },
      permission: 'selection.cancel',
    });
    const { id, code, businessId } = application;
    await noteOnTimeline(tx, {
      businessId,
      at: tx.now,
      kind: 'application',
      text: { key: 'selection_timeline_cancelled', params: { code } },
    });
    await sayCancelled(tx, application, { call: (await getCall(tx, application.callId)).title, reason });
    await record(tx, 'selection.application-cancelled', { type: 'application', id }, { code, reason });
  });
}
