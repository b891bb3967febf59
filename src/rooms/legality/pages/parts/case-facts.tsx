import { dayOf, daysBetween } from '#platform/clock.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { Facts, formatDate, formatDay, maskPhone, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';
import { isStuck } from '../../case.rules.ts';
import { issuerOf, licenceWord, partyWord } from '../../case-words.ts';

const sources = {
  application: m.legality_source_application,
  owner: m.legality_source_owner,
  staff: m.legality_source_staff,
};

/** Whose case it is, where it came from, who helps. The phone is shown with its middle hidden. */
export function CaseFacts({ case_, facts, place }: { case_: Case; facts: BusinessFacts; place: string | null }) {
  const asked = `${sources[case_.source]()}${case_.sourceRef ? ` ${case_.sourceRef}` : ''}`;
  return (
    <Facts
      compact
      facts={[
        { label: m.legality_fact_business(), value: <a href={`/kerja/usaha/${facts.id}`}>{facts.displayName}</a> },
        { label: m.legality_fact_owner(), value: facts.ownerName },
        {
          label: m.legality_fact_phone(),
          value: facts.phone && (
            <>
              {maskPhone(facts.phone)}{' '}
              <a href={`/kerja/usaha/${facts.id}/buka?data=hp`}>{m.legality_fact_phone_open()}</a>
            </>
          ),
        },
        { label: m.legality_filter_ward(), value: place ?? undefined },
        { label: m.legality_fact_product(), value: facts.product ?? undefined },
        {
          label: m.legality_fact_asked(),
          value: asked,
          source: `${case_.askedBy}, ${formatDate(case_.openedAt)}`,
        },
        { label: m.legality_fact_helper(), value: case_.takenByName ?? m.legality_board_free() },
      ]}
    />
  );
}

/** What matters before the rest: the licence, the rejection, how long it stands still, the next day. */
export function StandingNote({ case_, now, mayWork }: { case_: Case; now: Date; mayWork: boolean }) {
  const { waitsFor } = case_;
  if (case_.state === 'issued') {
    return (
      <Note title={m.legality_case_number({ kind: licenceWord(case_.kind), number: case_.number ?? '' })}>
        <p>{m.legality_issued_on({ day: formatDay(case_.issuedOn ?? '') })}</p>
        {case_.validUntil && (
          <p>
            {m.legality_ends_on({ day: formatDay(case_.validUntil) })}.{' '}
            {mayWork && <a href={`/kerja/izin/baru?usaha=${case_.businessId}`}>{m.legality_ending_renew()}</a>}
          </p>
        )}
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
  if (!waitsFor) return <p class="b-lead">{m.legality_stopped_text({ reason: case_.reason ?? '' })}</p>;
  const days = daysBetween(dayOf(case_.waitsSince), dayOf(now));
  const params = { who: partyWord(waitsFor), day: formatDate(case_.waitsSince), n: days };
  return (
    <>
      {isStuck(days) ? (
        <Note tone="warn" title={m.legality_stuck_title(params)}>
          <p>{case_.nudgedAt ? m.legality_stuck_told() : m.legality_stuck_untold()}</p>
        </Note>
      ) : (
        <p>{m.legality_waits_since(params)}</p>
      )}
      {case_.state === 'rejected' && (
        <Note tone="error" title={m.legality_rejected_title({ who: issuerOf(case_.steps) })}>
          <p>{case_.reason}</p>
        </Note>
      )}
      {case_.nextOn && (
        <Note title={m.legality_next_title({ day: formatDay(case_.nextOn) })}>
          <p>{case_.nextText}</p>
        </Note>
      )}
    </>
  );
}
