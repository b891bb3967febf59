import { type Fact, Facts, formatBytes, formatInstant, formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { decisionIn } from '../../objection.rules.ts';
import { needsOf, questionsFor } from '../../questions.rules.ts';
import { answerText, questionLabel } from './answer-words.ts';
import type { ObjectionView } from './objection-view.ts';
import { aboutWord } from './objection-words.ts';

/** What the applicant says is wrong, as written. */
export function ObjectionWords({ view }: { view: ObjectionView }) {
  const { objection } = view;
  return (
    <section class="b-flow">
      <h2>{m.selection_objections_words()}</h2>
      <p class="b-meta">
        {aboutWord(objection.about)}. {objection.filedByName}, {formatInstant(objection.filedAt)}
      </p>
      <blockquote dir="auto">{objection.words}</blockquote>
      {objection.fileName && (
        <p>
          <a href={`/kerja/keberatan/${objection.id}/berkas`}>{objection.fileName}</a>{' '}
          <span class="b-meta">{formatBytes(objection.fileBytes ?? 0)}</span>
        </p>
      )}
    </section>
  );
}

/** The decision as it was told, its points line by line, and the answers as they were sent. */
export function ObjectionFacts({ view }: { view: ObjectionView }) {
  const { application, call, documents, areaName, score, steps } = view;
  const { answers } = application;
  const decision = decisionIn(steps);
  const detail = decision?.detail ?? {};
  const told: Fact[] = [
    { label: m.selection_objections_decided(), value: decision ? formatInstant(decision.at) : undefined },
    { label: m.selection_objections_reason(), value: detail.reason },
    {
      label: m.selection_objections_points(),
      value: detail.score === undefined ? undefined : formatNumber(detail.score),
    },
    {
      label: m.selection_objections_cut_off(),
      value: detail.cutOff === undefined ? undefined : formatNumber(detail.cutOff),
    },
  ];
  const asked = questionsFor(needsOf(call), answers).filter((question) => question !== 'phone');
  return (
    <>
      <section class="b-flow">
        <h2>{m.selection_objections_decision()}</h2>
        <Facts facts={told.filter(({ value }) => value !== undefined)} />
        {score && score.lines.length > 0 && (
          <SimpleTable
            caption={m.selection_objections_lines()}
            columns={[
              { head: m.selection_objections_criterion() },
              { head: m.selection_objections_points(), numeric: true },
              { head: m.selection_objections_most(), numeric: true },
            ]}
            rows={score.lines.map(({ criterionId, points, of }) => [
              call.criteria.find(({ id }) => id === criterionId)?.label ?? '-',
              formatNumber(points ?? 0),
              formatNumber(of),
            ])}
          />
        )}
      </section>
      <section class="b-flow">
        <h2>{m.selection_objections_answers()}</h2>
        <Facts
          facts={asked.map((question) => ({
            label: questionLabel(question),
            value: answerText(question, { answers, phone: null, areaName, documents }),
          }))}
        />
      </section>
    </>
  );
}
