import { type CaseState, type CheckOutcome, isOver } from './case.rules.ts';

/** What an open way of help, repair or tracing says of how a thing was found. */
const foundIn: Partial<Record<CaseState, CheckOutcome>> = {
  helping: 'rarely',
  repairing: 'broken',
  recovering: 'gone',
};

/** What the office knows of one look by now; nothing while nobody has looked and the thing is in use. */
export const officeOutcome = (state: CaseState, done: CheckOutcome | null): CheckOutcome | undefined =>
  done ?? foundIn[state];

/** What was chosen where the office knows otherwise; `seen` is what it said when one chose. */
export interface CheckPick {
  take: 'mine' | 'office';
  seen: string;
}

/** What is done with a look that was made without a network. */
export type FieldLook = 'write' | 'keep-office' | 'ask' | 'refuse';

/**
 * A look agrees with what the office knows, or the person chooses; a choice made on an older state counts no more. A
 * case that has ended, or has not begun to be used, takes no look any more.
 */
export function judgeLook(
  { state, done }: { state: CaseState; done: CheckOutcome | null },
  mine: CheckOutcome,
  pick?: CheckPick,
): FieldLook {
  const office = officeOutcome(state, done);
  const isAlive = state === 'in-use' || (foundIn[state] !== undefined && !isOver(state));
  if (office === undefined) return isAlive ? 'write' : 'refuse';
  if (office === mine) return done === null ? 'write' : 'keep-office';
  if (pick?.seen !== office) return 'ask';
  if (pick.take === 'office') return 'keep-office';
  return isAlive ? 'write' : 'refuse';
}
