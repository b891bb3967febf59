import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './decision.events.ts';
import { type MoveReason, reasonsFor } from './move.rules.ts';
import { insertMove } from './move.store.ts';
import { guardFits, openForMove } from './move-guard.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface ProposedMove {
  applicationId: string;
  /** in: a place whatever the points; out: no part in the choice. */
  direction: 'in' | 'out';
  reason: MoveReason;
  note: string;
}

/**
 * Proposes to move someone over the line; nothing changes until a second officer confirms. Refuses 404 for another city's
 * application, 403 when the actor is close to the applicant, 409 when the call is not in selection, a move waits already or
 * no place is left to fix, 422 for a reason that does not fit. Returns the id of the move.
 */
export async function proposeMove(ctx: Ctx, move: ProposedMove): Promise<string> {
  allow(ctx, 'selection.move');
  if (!reasonsFor[move.direction].includes(move.reason)) throw refuse('move-reason');
  return inTransaction(ctx, async (tx) => {
    const { application, moves } = await openForMove(tx, move.applicationId);
    const living = moves.some(
      ({ applicationId, state }) => applicationId === application.id && (state === 'proposed' || state === 'confirmed'),
    );
    if (living) throw refuse('move-waits');
    if (move.direction === 'in') await guardFits(tx, application, moves);
    const id = await insertMove(tx, { ...move, callId: application.callId });
    const { direction, reason } = move;
    const entry = { code: application.code, direction, reason };
    await record(tx, 'selection.move-proposed', { type: 'application', id: application.id }, entry);
    return id;
  });
}
