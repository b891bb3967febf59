import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Call } from './call.ts';
import type { CallEdit } from './call-edit.ts';
import { writePart } from './call-parts.ts';
import { type CallPart, editableParts } from './call-states.rules.ts';
import { stateWord } from './call-words.ts';
import { type Changes, changesBetween, guardFresh } from './edit-guard.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';
import { lockCall } from './programmes.store.ts';
import { record } from './record.ts';

/**
 * Saves one part of a call. `version` is the version the page showed: 409 `stale` when somebody changed the same fields
 * since (changes elsewhere do not collide), 409 `part-frozen` in a state where the part may not change.
 */
export async function editCall(ctx: Ctx, input: CallEdit & { callId: string; version: number }): Promise<void> {
  allow(ctx, 'programmes.write');
  await inTransaction(ctx, async (tx) => {
    await lockCall(tx, input.callId);
    const call = await getCall(tx, input.callId);
    guardPart(call, input.part);
    const changes = changesBetween(call, input);
    if (changes.fields.length === 0) return;
    await guardFresh(tx, call, input.version, changes.fields);
    const version = await writePart(tx, call, input);
    await recordEdit(tx, call.id, version, changes);
  });
}

/** Refuses an edit of a part that is frozen in the call's state. */
export function guardPart(call: Call, part: CallPart): void {
  if (!editableParts(call).includes(part)) throw refuse('part-frozen', { state: stateWord(call.state) });
}

/** Notes an edit, so that a later stale save can be told who changed what. */
export const recordEdit = (tx: Ctx, id: string, version: number, changes: Changes): Promise<void> =>
  record(tx, 'programmes.call-edited', { type: 'call', id }, { version, ...changes });
