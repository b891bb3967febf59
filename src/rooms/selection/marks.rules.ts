import type { ApplicationState } from './selection.rules.ts';

/** How an officer may be close to an applicant: saudara, teman, rekan usaha, atasan or bawahan. */
export const conflictKinds = ['relative', 'friend', 'partner', 'superior'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Where an application may be marked: until it is ranked. */
export const markableStates = ['submitted', 'incomplete', 'verified'] as const satisfies readonly ApplicationState[];

/** Marks may be given and changed until the application is ranked: a ranking rests on the marks it was made from. */
export const isMarkable = (state: ApplicationState): boolean =>
  (markableStates as readonly ApplicationState[]).includes(state);

interface ByOfficer {
  criterionId: string;
  officerId: string;
}

/**
 * What a reader sees of the marks for one criterion: whoever marks sees others' only after giving their own, everyone
 * else who may read the application sees all. `given` counts them without saying what they are.
 */
export function marksFor<M extends ByOfficer>(
  marks: readonly M[],
  by: { criterionId: string; reader: string; mayMark: boolean },
): { own: M | undefined; shown: M[]; given: number } {
  const all = marks.filter(({ criterionId }) => criterionId === by.criterionId);
  const own = all.find(({ officerId }) => officerId === by.reader);
  return { own, shown: by.mayMark && !own ? [] : all, given: all.length };
}
