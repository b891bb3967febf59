import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { findDecision } from './decision.reads.ts';
import { hasConflict } from './marks.reads.ts';
import { lockChoice } from './move.store.ts';
import { findMode, listMoves, type Move } from './pool.reads.ts';
import { type Application, getApplication } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';

/** States of a call in which its applications can be decided about: applying is over, and it was not called off. */
const afterApplying = ['closed', 'running', 'follow-up', 'done'];

/** Refuses 409 while a call still takes applications or was called off, and once it is decided. */
export async function guardUndecided(tx: Ctx, callId: string): Promise<void> {
  const { state } = await getCall(tx, callId);
  if (!afterApplying.includes(state)) throw refuse('not-closed');
  const decision = await findDecision(tx, callId);
  if (decision) throw refuse('decided-already', { by: decision.decidedByName });
}

/**
 * The application a move is about, its call locked. Refuses 404 for another city's, 409 when the call is not in selection or the
 * application is not in the list, 403 when the actor is close to the applicant.
 */
export async function openForMove(
  tx: Ctx,
  applicationId: string,
): Promise<{ application: Application; moves: Move[] }> {
  const { callId } = await getApplication(tx, applicationId);
  await lockChoice(tx, callId);
  const application = await getApplication(tx, applicationId);
  await guardUndecided(tx, callId);
  if (await hasConflict(tx, { applicationId, officerId: tx.actor.id })) throw refuse('close-to-applicant');
  if (application.state !== 'verified' || (await findMode(tx, callId)) !== 'score') throw refuse('not-in-list');
  return { application, moves: await listMoves(tx, callId) };
}

/** Refuses 409 when one more fixed place does not fit: all places are fixed, or another application of the owner is. */
export async function guardFits(tx: Ctx, application: Application, moves: readonly Move[]): Promise<void> {
  const { capacity } = await getCall(tx, application.callId);
  const fixed = moves.filter(({ state, direction }) => state === 'confirmed' && direction === 'in');
  if (fixed.length >= capacity) throw refuse('places-all-fixed');
  for (const { applicationId } of fixed) {
    const other = await getApplication(tx, applicationId);
    if (other.ownerId === application.ownerId) throw refuse('owner-fixed', { code: other.code });
  }
}
