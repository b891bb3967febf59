import { type Column, formatPercent, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { Candidate } from '../../candidates.ts';
import { calmName } from '../../certificate.rules.ts';

interface About {
  /** Address of the call's certificates. */
  base: string;
  mayName: boolean;
}

/** Who has earned a certificate and why not. */
export const candidateColumns = (about: About): Column<Candidate>[] => [
  {
    key: 'name',
    head: m.training_column_name(),
    card: 'heading',
    cell: ({ name }) => name,
    under: (one) => <NameNote one={one} {...about} />,
  },
  {
    key: 'state',
    head: m.training_column_state(),
    card: 'status',
    cell: (one) => <StateTag one={one} />,
    under: whyText,
  },
  {
    key: 'hours',
    head: m.training_column_hours(),
    card: 'place',
    cell: ({ hoursPresent, hours }) => m.training_hours_of({ present: hoursPresent, hours }),
    under: ({ hoursPresent, hours }) => formatPercent(hoursPresent, hours),
  },
  {
    key: 'test',
    head: m.training_tab_test(),
    card: 'fact',
    cell: ({ pair }) =>
      pair?.after
        ? m.training_score_of({ score: pair.after.score, max: pair.after.outOf })
        : m.training_score_missing(),
  },
  {
    key: 'number',
    head: m.training_column_number(),
    card: 'last',
    cell: ({ certificate }) =>
      certificate ? <a href={`/kerja/sertifikat/${certificate.id}`}>{certificate.number}</a> : '–',
  },
];

/** A name that was changed says so; one in capitals is offered in usual letters. */
function NameNote({ one, base, mayName }: About & { one: Candidate }) {
  if (one.renamed) return <>{m.training_name_changed({ was: one.renamed.was, by: one.renamed.byName })}</>;
  if (one.certificate || !mayName) return <>{one.participant.businessName}</>;
  const calm = calmName(one.name);
  return (
    <>
      {calm && `${m.training_name_suggestion({ name: calm })} `}
      <a href={`${base}/nama/${one.participant.applicationId}`}>
        {m.training_name_change()}
        <span class="b-hidden"> {one.name}</span>
      </a>
    </>
  );
}

function StateTag({ one: { certificate, lacking } }: { one: Candidate }) {
  if (certificate?.revokedAt === null) {
    return (
      <Tag colour="hijau" icon="check">
        {m.training_certificate_issued()}
      </Tag>
    );
  }
  if (certificate) {
    return (
      <Tag colour="merah" icon="ban">
        {m.training_certificate_revoked()}
      </Tag>
    );
  }
  return lacking.length === 0 ? (
    <Tag colour="biru" icon="done">
      {m.training_certificate_earned()}
    </Tag>
  ) : (
    <Tag colour="abu" icon="minus">
      {m.training_certificate_not_earned()}
    </Tag>
  );
}

const whyText = ({ certificate, lacking }: Candidate): string =>
  certificate
    ? (certificate.revokeReason ?? '')
    : lacking
        .map((what) => (what === 'attendance' ? m.training_lacking_attendance() : m.training_lacking_test()))
        .join(' ');
