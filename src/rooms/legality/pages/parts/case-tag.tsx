import { CaseTag, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { CaseState } from '../../case.rules.ts';
import { partyWord } from '../../case-words.ts';
import type { Party } from '../../kinds.rules.ts';

/** Who must act, as a tag; to staff the owner is not "Anda". */
export function TurnTag({ party, forOwner }: { party: Party; forOwner?: boolean }) {
  if (party !== 'owner' || forOwner) return <CaseTag state={`waiting_${party}`} />;
  return (
    <Tag colour="emas" icon="user">
      {m.legality_waits_for({ who: partyWord(party) })}
    </Tag>
  );
}

type Props = { state: CaseState; waitsFor: Party | null; forOwner?: boolean };

/** Where a case stands as its tag: who must act, or how it ended. */
export function StateTag({ state, waitsFor, forOwner }: Props) {
  if (state === 'issued') return <CaseTag state="issued" />;
  return waitsFor ? <TurnTag party={waitsFor} forOwner={forOwner} /> : <CaseTag state="stopped" />;
}
