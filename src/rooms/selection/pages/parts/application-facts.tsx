import { documentKinds, documentWord } from '#rooms/programmes/index.ts';
import { type BusinessRecord, sectorName, sourceName } from '#rooms/registry/index.ts';
import { formatBytes, formatDate, SimpleTable, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { ComparedFact } from '../../differences.rules.ts';
import { needsOf, type Question, questionsFor } from '../../questions.rules.ts';
import { answerText, nibWord, questionLabel } from './answer-words.ts';
import type { ApplicationView } from './application-view.ts';

interface Line {
  question: Question;
  answer: string | undefined;
  known: string | undefined;
  source: string | undefined;
  differs: boolean;
}

/** Where the registry has a fact from, and since when: the newest change of it, else the record's own source. */
function sourceOf(record: BusinessRecord, field: string): string {
  const change = record.changes.find((one) => one.field === field);
  return change
    ? `${sourceName(change.source)}, ${formatDate(new Date(change.at))}`
    : `${sourceName(record.source)}, ${formatDate(record.createdAt)}`;
}

function knownOf(record: BusinessRecord): Partial<Record<Question, { value: string | null; field: string }>> {
  const helped = record.helpedOn ? m.selection_check_helped_on({ day: formatDate(record.helpedOn) }) : null;
  return {
    name: { value: record.ownerName, field: 'ownerName' },
    business: { value: record.name, field: 'name' },
    sells: { value: record.product ?? sectorName(record.sector), field: 'sector' },
    area: { value: record.areaName, field: 'area' },
    since: { value: record.sinceYear === null ? null : String(record.sinceYear), field: 'sinceYear' },
    nib: { value: record.nib ?? (record.nibState === 'unknown' ? null : nibWord(record.nibState)), field: 'nib' },
    helped: { value: helped ?? m.selection_check_helped_unknown(), field: 'helpedOn' },
  };
}

/** The answers as they were given, each beside what the registry knows and from where. */
export function AnswersBesideRegistry({ view }: { view: ApplicationView }) {
  const { application, call, areas, documents, record, differing } = view;
  const { answers } = application;
  const known = knownOf(record);
  const areaName = areas.find(({ code }) => code === answers.area)?.name ?? null;
  const asked = questionsFor(needsOf(call), answers).filter(
    (one) => one !== 'documents' && one !== 'phone' && one !== 'hope',
  );
  const rows = asked.map((question): Line => {
    const fact = known[question];
    return {
      question,
      answer: answerText(question, { answers, phone: null, areaName, documents }),
      known: fact?.value ?? undefined,
      source: fact?.value ? sourceOf(record, fact.field) : undefined,
      differs: differing.includes(question as ComparedFact),
    };
  });
  return (
    <SimpleTable
      caption={m.selection_check_answers()}
      columns={[
        { head: m.selection_check_question() },
        { head: m.selection_check_answer() },
        { head: m.selection_check_registry() },
      ]}
      rows={rows.map(cellsOf)}
    />
  );
}

const cellsOf = ({ question, answer, known, source, differs }: Line) => [
  questionLabel(question),
  answer ?? m.selection_check_no_answer(),
  <>
    {known ?? '–'}{' '}
    {differs && (
      <Tag colour="emas" icon="warn">
        {m.selection_check_differs()}
      </Tag>
    )}
    {source && <span class="b-under">{source}</span>}
  </>,
];

/** What the call asked for by name, or what an officer asked for in own words. */
export const documentName = (name: string): string => {
  const kind = documentKinds.find((one) => one === name);
  return kind ? documentWord(kind) : name;
};

/** The files that came, with the first look at pictures; what the call asks for and did not come says so. */
export function Documents({ view }: { view: ApplicationView }) {
  const { application, call, documents } = view;
  const missing = call.documents.filter((kind) => !documents.some(({ name }) => name === kind));
  return (
    <section class="b-flow">
      <h2>{m.selection_label_documents()}</h2>
      {documents.length === 0 && <p>{m.selection_check_no_documents()}</p>}
      {documents.map(({ id, name, fileName, bytes, at }) => {
        const href = `/kerja/pengajuan/${application.id}/berkas/${id}`;
        return (
          <div class="b-thumb">
            {/\.(jpe?g|png|webp|gif|avif)$/i.test(fileName) && (
              <img src={href} alt="" loading="lazy" width="72" height="72" />
            )}
            <div>
              <a href={href}>
                {documentName(name)}
                <span class="b-hidden">, {fileName}</span>
              </a>
              <p class="b-meta">{[fileName, formatBytes(bytes), formatDate(at)].join(', ')}</p>
            </div>
          </div>
        );
      })}
      {missing.length > 0 && (
        <p>{m.selection_check_missing({ what: missing.map((kind) => documentWord(kind)).join(', ') })}</p>
      )}
    </section>
  );
}
