import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall, takesApplications } from '#rooms/programmes/index.ts';
import { insertDraft } from './draft.store.ts';
import { planForgetting } from './forget-drafts.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

/**
 * Begins an application and returns the draft's id. `forOther` is the counter: the person is present and agrees to be
 * helped; who fills in is written down.
 * Refuses when the call takes no applications (409), or without that agreement (422).
 */
export async function startDraft(
  ctx: Ctx,
  input: { callId: string; forOther?: { present: boolean } },
): Promise<string> {
  allow(ctx, input.forOther ? 'selection.apply-for-other' : 'selection.apply');
  if (input.forOther && !input.forOther.present) throw refuse('consent-needed');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, input.callId);
    if (!takesApplications(call, tx.now)) throw refuse('not-open');
    await planForgetting(tx);
    return insertDraft(tx, {
      callId: call.id,
      ...(input.forOther && { filledBy: { id: tx.actor.id, name: tx.actor.name } }),
    });
  });
}
