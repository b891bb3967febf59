import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { hasCheckedNames, hasConflict } from './marks.reads.ts';
import { isMarkable } from './marks.rules.ts';
import { insertMark } from './marks.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';

export interface Marking {
  applicationId: string;
  criterionId: string;
  /** 0 to 100. */
  mark: number;
  /** One sentence. */
  reason: string;
}

/**
 * An officer's mark for a criterion that officers read. May be changed until the application is ranked; earlier marks
 * stay in the record. Refuses: close to the applicant (403), names of the call not looked through yet (409), ranked,
 * decided or ended (409), a criterion that is not read by officers or not of this call (404).
 */
export async function markApplication(ctx: Ctx, input: Marking): Promise<void> {
  allow(ctx, 'selection.mark');
  await inTransaction(ctx, async (tx) => {
    const { id, callId, code, area, state } = await getApplication(tx, input.applicationId, { lock: true });
    allow(tx, 'selection.mark', { area });
    const officerId = tx.actor.id;
    if (await hasConflict(tx, { applicationId: id, officerId })) throw refuse('close-to-applicant');
    const { criteria } = await getCall(tx, callId);
    if (!criteria.some(({ id, rule }) => id === input.criterionId && rule.by === 'officers')) throw notFound();
    if (!isMarkable(state)) throw refuse('marking-over');
    if (!(await hasCheckedNames(tx, { callId, officerId }))) throw refuse('names-unchecked');
    await insertMark(tx, input);
    await record(tx, 'selection.application-marked', { type: 'application', id }, { code, mark: input.mark });
  });
}
