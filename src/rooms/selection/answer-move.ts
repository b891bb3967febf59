import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './decision.events.ts';
import { type MoveAnswer, moveAnswersFor, stateAfterAnswer } from './move.rules.ts';
import { saveMoveState } from './move.store.ts';
import { guardFits, openForMove } from './move-guard.ts';
import { findMove, type Move } from './pool.reads.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

/**
 * Confirms, refuses or undoes a move. Confirming and refusing need a second officer. Refuses 404 for an unknown move, 403
 * when the actor is close to the applicant, 409 when it was answered meanwhile, the actor proposed it, or it fits no more.
 * Returns the move as it was before.
 */
export async function answerMove(ctx: Ctx, input: { moveId: string; answer: MoveAnswer }): Promise<Move> {
  allow(ctx, 'selection.move');
  return inTransaction(ctx, async (tx) => {
    const asked = await findMove(tx, input.moveId);
    if (!asked) throw notFound();
    const { application, moves } = await openForMove(tx, asked.applicationId);
    const move = (await findMove(tx, input.moveId)) ?? asked;
    if (!moveAnswersFor(move, tx.actor, false).includes(input.answer)) {
      throw refuse(move.state === 'proposed' && input.answer !== 'undo' ? 'move-needs-other' : 'move-answered');
    }
    if (input.answer === 'confirm' && move.direction === 'in') await guardFits(tx, application, moves);
    await saveMoveState(tx, move.id, stateAfterAnswer[input.answer]);
    const entry = { code: application.code, direction: move.direction, answer: input.answer };
    await record(tx, 'selection.move-answered', { type: 'application', id: application.id }, entry);
    return move;
  });
}
