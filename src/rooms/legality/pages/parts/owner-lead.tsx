import { formatDay, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';
import { nextStep } from '../../case.rules.ts';
import { issuerOf, licenceWord, sinceLine } from '../../case-words.ts';
import { External } from './external.tsx';

/** What matters most now: the number, why it came back, or for whom it waits. */
export function Lead({ case_ }: { case_: Case }) {
  if (case_.state === 'issued') {
    return (
      <Note title={m.legality_issued_title({ kind: licenceWord(case_.kind) })}>
        <p class="b-code">{case_.number}</p>
        <p>{m.legality_issued_text({ day: formatDay(case_.issuedOn ?? '') })}</p>
        {case_.kind === 'nib' && <p>{m.legality_issued_one_nib()}</p>}
        {case_.validUntil && <p>{m.legality_ends_on({ day: formatDay(case_.validUntil) })}.</p>}
        {case_.halalStatement && <p>{m.legality_statement_not_certificate()}</p>}
        {case_.link && (
          <p>
            <a href={case_.link} rel="noreferrer">
              {m.legality_issued_link()}
            </a>
          </p>
        )}
      </Note>
    );
  }
  if (case_.state === 'stopped') return <p class="b-lead">{m.legality_stopped_text({ reason: case_.reason ?? '' })}</p>;
  return (
    <>
      <p class="b-lead">{sinceLine(case_, nextStep(case_.steps)?.agency)}.</p>
      {case_.takenByName ? <p>{m.legality_helped_by({ name: case_.takenByName })}</p> : <p>{m.legality_not_taken()}</p>}
      {case_.state === 'rejected' && (
        <Note tone="warn" title={m.legality_rejected_title({ who: issuerOf(case_.steps) })}>
          <p>{m.legality_rejected_text({ reason: case_.reason ?? '' })}</p>
        </Note>
      )}
      <External case_={case_} />
      {case_.nextOn && (
        <Note title={m.legality_next_title({ day: formatDay(case_.nextOn) })}>
          <p>{case_.nextText}</p>
        </Note>
      )}
    </>
  );
}
