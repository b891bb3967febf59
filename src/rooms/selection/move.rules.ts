import type { Actor } from '#platform/ctx.ts';

/** Why someone may be moved over the line by hand. */
export const moveReasons = [
  'wrong-data',
  'need-proved',
  'place-kept',
  'cannot-attend',
  'not-eligible',
  'other',
] as const;
export type MoveReason = (typeof moveReasons)[number];

/** Reasons that fit each direction; `other` fits both. */
export const reasonsFor: Record<'in' | 'out', readonly MoveReason[]> = {
  in: ['wrong-data', 'need-proved', 'place-kept', 'other'],
  out: ['wrong-data', 'cannot-attend', 'not-eligible', 'other'],
};

export type MoveState = 'proposed' | 'confirmed' | 'refused' | 'undone';
export type MoveAnswer = 'confirm' | 'refuse' | 'undo';

export interface MoveStanding {
  state: MoveState;
  proposedBy: string;
}

/**
 * What an officer may do with a move. Confirming and refusing need someone else than the proposer; undoing is for anyone
 * of the team, and a move undone or refused stays as it is. Whoever is close to the applicant may do nothing.
 */
export function moveAnswersFor(move: MoveStanding, actor: Pick<Actor, 'id'>, isClose: boolean): MoveAnswer[] {
  if (isClose) return [];
  if (move.state === 'confirmed') return ['undo'];
  if (move.state !== 'proposed') return [];
  return move.proposedBy === actor.id ? ['undo'] : ['confirm', 'refuse'];
}

export const stateAfterAnswer: Record<MoveAnswer, MoveState> = {
  confirm: 'confirmed',
  refuse: 'refused',
  undo: 'undone',
};
