import type { ApplicationState } from './selection.rules.ts';

/** How an officer may be close to an applicant: saudara, teman, rekan usaha, atasan or bawahan. */
export const conflictKinds = ['relative', 'friend', 'partner', 'superior'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

const markable: readonly ApplicationState[] = ['submitted', 'incomplete', 'verified'];

/** Marks may be given and changed until the application is ranked: a ranking rests on the marks it was made from. */
export const isMarkable = (state: ApplicationState): boolean => markable.includes(state);
