import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type GrantCase, getCase } from './case.reads.ts';
import { availableMoves } from './case.rules.ts';
import type { CaseMove } from './case.schema.ts';
import { addEvent, saveCase } from './case.store.ts';
import { holdCase } from './case-access.ts';
import { carryOut } from './case-change.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { noteMove } from './move-note.ts';

/**
 * One step of a case by an officer: specification, decree, the look at reasons for exclusion, order, a thing from stock,
 * an end. Refuses what the state or the actor does not allow, a stale page, a thing that is not the approved need or is
 * taken, a decree of another track (409), days that cannot be (422). Hand-over and check are steps of their own.
 */
export async function moveCase(ctx: Ctx, id: string, input: CaseMove): Promise<GrantCase> {
  allow(ctx, ctx.actor.kind === 'owner' ? 'equipment.own' : 'equipment.work');
  return inTransaction(ctx, async (tx) => {
    const held = await holdCase(tx, id, input.version);
    const { state } = held.grantCase;
    if (!availableMoves(state, held.as).includes(input.move)) throw refuse('not-possible');
    if (input.move === 'decree') allow(tx, 'equipment.decree');
    const { to, change, text } = await carryOut(tx, held, input);
    await saveCase(tx, id, to, change);
    await addEvent(tx, { caseId: id, move: input.move, text });
    await record(tx, 'equipment.case-moved', { type: 'equipment-case', id }, { move: input.move, from: state, to });
    await noteMove(tx, held.grantCase, to);
    return getCase(tx, id);
  });
}
