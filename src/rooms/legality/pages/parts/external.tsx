import { formatDay, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';

/** What the issuing body's own system says, and when that was seen. */
export function External({ case_ }: { case_: Case }) {
  if (!case_.externalStatus) return null;
  return (
    <Note title={m.legality_external_title()}>
      <p>{case_.externalStatus}</p>
      <p class="b-meta">
        {m.legality_external_seen({ day: formatDay(case_.externalSeenOn ?? '') })}
        {case_.externalNumber && ` ${m.legality_external_number_is({ number: case_.externalNumber })}`}
      </p>
    </Note>
  );
}
