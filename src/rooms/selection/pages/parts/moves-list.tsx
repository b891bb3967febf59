import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { Actions, Button, Form, formatInstant, type IconName, Tag, type TagColour } from '#ui/index.ts';
import { m } from '#words';
import { moveReasonWord } from '../../decision-words.ts';
import { type MoveAnswer, type MoveState, moveAnswersFor } from '../../move.rules.ts';
import type { Move } from '../../pool.reads.ts';
import { can } from '../../selection.permissions.ts';
import type { RankingView } from './ranking-view.ts';
import { selectionHref } from './selection-tabs.tsx';

const look: Record<MoveState, [TagColour, IconName, () => string]> = {
  proposed: ['emas', 'wait', m.selection_move_proposed],
  confirmed: ['hijau', 'check', m.selection_move_confirmed],
  refused: ['abu', 'x', m.selection_move_refused],
  undone: ['abu', 'minus', m.selection_move_undone],
};

const answerWords: Record<MoveAnswer, () => string> = {
  confirm: m.selection_move_confirm,
  refuse: m.selection_move_refuse,
  undo: m.selection_move_undo,
};

/** Who was moved over the line by hand, why, and by which two officers; what the reader may answer. */
export function MovesList({ c, view, only }: { c: Context; view: RankingView; only?: string }) {
  const shown = view.moves.filter(
    ({ applicationId }) => (only === undefined || applicationId === only) && !view.closeToMe.has(applicationId),
  );
  if (shown.length === 0) return null;
  return (
    <section class="b-flow">
      <h2>{m.selection_move_list({ n: shown.length })}</h2>
      {shown.map((move) => (
        <OneMove c={c} view={view} move={move} />
      ))}
    </section>
  );
}

function OneMove({ c, view, move }: { c: Context; view: RankingView; move: Move }) {
  const { actor } = ctxOf(c);
  const line = view.lines.find(({ applicationId }) => applicationId === move.applicationId);
  const code = line?.code ?? codeOf(view, move.applicationId);
  const [colour, icon, word] = look[move.state];
  const open = !view.decision && can(actor, 'selection.move');
  const answers = open ? moveAnswersFor(move, actor, view.closeToMe.has(move.applicationId)) : [];
  const base = selectionHref(view.call.id);
  return (
    <div class="b-note">
      <p>
        <b>{move.direction === 'in' ? m.selection_move_in({ code }) : m.selection_move_out({ code })}</b>{' '}
        <Tag colour={colour} icon={icon}>
          {word()}
        </Tag>
      </p>
      <p>
        {moveReasonWord(move.reason)}. {move.note}
      </p>
      <p class="b-meta">
        {m.selection_move_by({ name: move.proposedByName, at: formatInstant(move.proposedAt) })}{' '}
        {move.answeredByName &&
          move.answeredAt &&
          m.selection_move_answered_by({ name: move.answeredByName, at: formatInstant(move.answeredAt) })}
      </p>
      {answers.length > 0 && (
        <Form c={c} action={`${base}/pindah/${move.id}`}>
          <Actions>
            {answers.map((answer) => (
              <Button tone={answer === 'confirm' ? 'primary' : 'secondary'} name="jawab" value={answer}>
                {answerWords[answer]()}
              </Button>
            ))}
          </Actions>
        </Form>
      )}
      {open && move.state === 'proposed' && move.proposedBy === actor.id && (
        <p class="b-meta">{m.selection_move_waits_second()}</p>
      )}
    </div>
  );
}

const codeOf = (view: RankingView, applicationId: string): string =>
  view.computed?.choice.candidates.find(({ application }) => application.id === applicationId)?.application.code ?? '–';
