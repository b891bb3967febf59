import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { declareConflict } from './declare-conflict.ts';
import type { ConflictKind } from './marks.rules.ts';
import { saveNamesChecked } from './marks.store.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

export interface NamesConfirmed {
  callId: string;
  /** Applicants the officer is close to; empty: nobody. */
  close: readonly { applicationId: string; kind: ConflictKind }[];
}

/**
 * An officer has looked through the names of a call and says who is close to them, or nobody. Needed before the first
 * mark, and again when names were added since.
 */
export async function confirmNames(ctx: Ctx, input: NamesConfirmed): Promise<void> {
  allow(ctx, 'selection.mark');
  await inTransaction(ctx, async (tx) => {
    const { id } = await getCall(tx, input.callId);
    for (const one of input.close) await declareConflict(tx, one);
    const names = await saveNamesChecked(tx, id);
    await record(tx, 'selection.names-checked', { type: 'call', id }, { names, close: input.close.length });
  });
}
