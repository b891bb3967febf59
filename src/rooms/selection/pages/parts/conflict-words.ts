import { m } from '#words';
import type { ConflictKind } from '../../marks.rules.ts';

const words: Record<ConflictKind, () => string> = {
  relative: m.selection_conflict_relative,
  friend: m.selection_conflict_friend,
  partner: m.selection_conflict_partner,
  superior: m.selection_conflict_superior,
};

/** How someone is close to an applicant. */
export const conflictWord = (kind: ConflictKind): string => words[kind]();
