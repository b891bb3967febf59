import type { Context } from 'hono';
import { Actions, Button, type Column, Facts, Form, formatNumber, formatPercent, Note } from '#ui/index.ts';
import { m } from '#words';
import type { ResultPair } from '../../gain.ts';
import type { Phase, TestGain, TestItem } from '../../test.rules.ts';

/** Which phase takes answers, and the buttons that change it. */
export function PhaseForm({
  c,
  base,
  openPhase,
  mayWrite,
}: {
  c: Context;
  base: string;
  openPhase: Phase | null;
  mayWrite: boolean;
}) {
  return (
    <section class="b-card b-flow">
      <h2 class="b-h3">
        {openPhase === null
          ? m.training_phase_none()
          : openPhase === 'before'
            ? m.training_phase_before_open()
            : m.training_phase_after_open()}
      </h2>
      <p>{m.training_phase_how()}</p>
      {mayWrite && (
        <Form c={c} action={`${base}/tahap`} class="">
          <Actions>
            {openPhase !== 'before' && (
              <Button tone="secondary" name="tahap" value="before">
                {m.training_phase_open_before()}
              </Button>
            )}
            {openPhase !== 'after' && (
              <Button tone="secondary" name="tahap" value="after">
                {m.training_phase_open_after()}
              </Button>
            )}
            {openPhase && (
              <Button tone="secondary" name="tahap" value="">
                {m.training_phase_close()}
              </Button>
            )}
            <a href={`${base}/nilai/sebelum`}>{m.training_paper_before()}</a>
            <a href={`${base}/nilai/sesudah`}>{m.training_paper_after()}</a>
          </Actions>
        </Form>
      )}
    </section>
  );
}

const oneDigit = (value: number): string => formatNumber(value, 1);

/** What was learnt, of whom, and who is missing. */
export function GainFacts({ gain }: { gain: TestGain }) {
  const { pairs, participants, onlyBefore, onlyAfter, neither, max, before, after, normalised } = gain;
  return (
    <>
      <h2>
        {before === null || after === null
          ? m.training_gain_no_pair()
          : m.training_gain_title({ before: oneDigit(before), after: oneDigit(after), max })}
      </h2>
      <Facts
        facts={[
          { label: m.training_gain_pairs(), value: m.training_gain_of({ n: pairs, all: participants }) },
          { label: m.training_gain_only_before(), value: String(onlyBefore) },
          { label: m.training_gain_only_after(), value: String(onlyAfter) },
          { label: m.training_gain_neither(), value: String(neither) },
          {
            label: m.training_gain_difference(),
            value: gain.gain === null ? undefined : m.training_gain_points({ points: oneDigit(gain.gain) }),
          },
          {
            label: m.training_gain_normalised(),
            value: normalised === null ? undefined : formatPercent(normalised, 1),
            source: m.training_gain_normalised_how(),
          },
        ]}
        missing={m.training_gain_unknown()}
      />
      {pairs < participants && (
        <Note tone="warn">
          <p>{m.training_gain_caution()}</p>
        </Note>
      )}
    </>
  );
}

/** The questions with their right answer; each leads to its form while it may change. */
export function ItemList({ items, base }: { items: readonly TestItem[]; base: string | undefined }) {
  return (
    <ol class="b-list">
      {items.map(({ id, question, choices, answer }) => (
        <li>
          {base ? <a href={`${base}/soal/${id}`}>{question}</a> : question}
          <p class="b-meta">{m.training_item_right({ answer: choices[answer] ?? '' })}</p>
        </li>
      ))}
    </ol>
  );
}

/** Each participant's two results. */
export const pairColumns = (max: number): Column<ResultPair>[] => [
  {
    key: 'name',
    head: m.training_column_name(),
    card: 'heading',
    cell: ({ participant }) => participant.ownerName,
    under: ({ participant }) => participant.businessName,
  },
  {
    key: 'before',
    head: m.training_column_before(),
    card: 'fact',
    numeric: true,
    cell: ({ before }) => scoreText(before, max),
  },
  {
    key: 'after',
    head: m.training_column_after(),
    card: 'fact',
    numeric: true,
    cell: ({ after }) => scoreText(after, max),
  },
];

function scoreText(result: ResultPair['before'], max: number): string {
  if (!result) return m.training_score_missing();
  const score = m.training_score_of({ score: result.score, max });
  return result.how === 'paper' ? m.training_score_paper({ score }) : score;
}
