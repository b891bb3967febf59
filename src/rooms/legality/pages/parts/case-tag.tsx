import { CaseTag } from '#ui/index.ts';
import type { CaseState } from '../../case.rules.ts';
import type { Party } from '../../kinds.rules.ts';

/** Where a case stands as its tag: who must act, or how it ended. */
export function StateTag({ state, waitsFor }: { state: CaseState; waitsFor: Party | null }) {
  if (state === 'issued') return <CaseTag state="issued" />;
  return <CaseTag state={waitsFor ? tagOf(waitsFor) : 'stopped'} />;
}

/** Who must act, as a tag's key. */
export const tagOf = (party: Party) => `waiting_${party}` as const;
