import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { Button, type FieldError, Form, type FormValues, formatNumber, Note, Radios, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { moveReasonWord } from '../../decision-words.ts';
import { reasonsFor } from '../../move.rules.ts';
import { can } from '../../selection.permissions.ts';
import type { ListLine, RankingView } from './ranking-view.ts';
import { selectionHref } from './selection-tabs.tsx';

/** Why this line stands where it stands, in the office's words. */
export function LineWhy({ view, line }: { view: RankingView; line: ListLine }) {
  return (
    <Note>
      <p>{whyOf(view, line)}</p>
      {line.outcome === 'reserve' && <p>{m.selection_rank_reserve({ n: line.reserveNo ?? 0 })}</p>}
    </Note>
  );
}

function whyOf({ call, cutOff }: RankingView, line: ListLine): string {
  const labels = (of: readonly { feature: string; value: string }[]) =>
    call.quotas
      .filter(({ feature, value }) => of.some((one) => one.feature === feature && one.value === value))
      .map(({ label }) => label)
      .join(', ');
  const { explained, features, moved } = line;
  if (moved === 'in') return m.selection_line_moved_in();
  if (moved === 'out') return m.selection_line_moved_out();
  if (line.place === undefined) return m.selection_line_late();
  if (line.lifted) {
    const groups = call.quotas.filter(({ feature, value }) => features?.[feature] === value);
    return m.selection_line_lifted({ groups: labels(groups) });
  }
  if (explained?.held === 'same-owner') return m.selection_line_same_owner();
  if (explained?.held === 'move') return m.selection_line_by_move();
  if (explained?.quotas && explained.quotas.length > 0) {
    const enough =
      typeof explained.cutoff === 'number' ? m.selection_line_enough({ points: formatNumber(explained.cutoff) }) : '';
    return `${m.selection_line_displaced({ groups: labels(explained.quotas) })} ${enough}`.trim();
  }
  if (line.total === undefined || cutOff === null) return m.selection_line_order();
  const words = { score: formatNumber(line.total), cutOff: formatNumber(cutOff) };
  if (line.outcome === 'chosen') return m.selection_line_chosen(words);
  return line.total === cutOff ? m.selection_line_tie(words) : m.selection_line_below(words);
}

interface FormProps {
  c: Context;
  view: RankingView;
  line: ListLine;
  values?: FormValues;
  errors?: FieldError[];
}

/** Proposing to move this line over: only before the decision, by points, and while no other move waits. */
export function MoveForm({ c, view, line, values, errors }: FormProps) {
  const waits = view.moves.some(
    ({ applicationId, state }) =>
      applicationId === line.applicationId && (state === 'proposed' || state === 'confirmed'),
  );
  const byScore = view.computed?.choice.mode === 'score';
  if (view.decision || waits || !byScore || line.place === undefined) return null;
  if (!can(ctxOf(c).actor, 'selection.move')) return null;
  const direction = line.outcome === 'chosen' ? 'out' : 'in';
  return (
    <section class="b-flow">
      <h2>{direction === 'in' ? m.selection_move_title_in() : m.selection_move_title_out()}</h2>
      <p>{m.selection_rank_move_note()}</p>
      <Form c={c} action={`${selectionHref(view.call.id)}/urutan/${line.applicationId}`}>
        <input type="hidden" name="arah" value={direction} />
        <Radios
          name="alasan"
          label={m.selection_move_reason()}
          options={reasonsFor[direction].map((value) => ({ value, label: moveReasonWord(value) }))}
          values={values}
          errors={errors}
        />
        <TextArea
          name="catatan"
          rows={3}
          max={500}
          label={m.selection_move_note()}
          hint={m.selection_move_note_hint()}
          values={values}
          errors={errors}
        />
        <Button>{m.selection_move_propose()}</Button>
      </Form>
    </section>
  );
}
