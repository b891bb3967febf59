import type { Context } from 'hono';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, ButtonLink, Form, formatDay, formatNumber, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { decideSelection } from '../decide-selection.ts';
import { decideSchema } from '../decision.schema.ts';
import { can } from '../selection.permissions.ts';
import { DecisionFiles, DecisionSummary } from './parts/decision-parts.tsx';
import { type RankingView, rankingView } from './parts/ranking-view.ts';
import { SelectionTabs, selectionHref } from './parts/selection-tabs.tsx';

interface Again {
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/seleksi/:id/tetapkan`: what will happen, the draft decree, the waiting list; after it, what was decided. */
export async function decidePage(c: Context, { errors, status }: Again = {}): Promise<Response> {
  const view = await rankingView(ctxOf(c), idFrom(c.req.param('id')));
  return renderPage(
    c,
    {
      layout: 'staff',
      title: view.decision ? m.selection_decide_done_title() : m.selection_decide_title(),
      service: view.call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `/kerja/program/${view.call.id}`, label: view.call.title },
      ],
      messages:
        c.req.query('sesudah') === 'tetap' ? [{ tone: 'good', text: m.selection_decide_done_message() }] : undefined,
      errors,
      status,
    },
    <>
      <h1>{view.decision ? m.selection_decide_done_title() : m.selection_decide_title()}</h1>
      <SelectionTabs view={view} current="decision" />
      {view.decision ? <DecisionSummary view={view} decision={view.decision} /> : <Before c={c} view={view} />}
    </>,
  );
}

function Before({ c, view }: { c: Context; view: RankingView }) {
  const { computed, call, lines } = view;
  const base = selectionHref(call.id);
  const ready = computed?.ranking.kind === 'ranked' && computed.choice.pending.length === 0;
  if (!ready || !computed) {
    return (
      <Note tone="warn" title={m.selection_refusal_not_ready()}>
        <p>
          <a href={base}>{m.selection_decide_see_list()}</a>
        </p>
      </Note>
    );
  }
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const waiting = view.moves.filter(({ state }) => state === 'proposed').length;
  const numbers = { chosen: count('chosen'), reserves: count('reserve'), others: count('not-selected') };
  return (
    <>
      <h2>{m.selection_decide_effects()}</h2>
      <ol class="b-list">
        <li>{m.selection_decide_effect_outcomes(numbers)}</li>
        <li>{m.selection_decide_effect_told({ n: formatNumber(lines.length), days: call.objectionDays })}</li>
        <li>
          {view.cutOff === null
            ? m.selection_decide_effect_public_order()
            : m.selection_decide_effect_public({ points: formatNumber(view.cutOff) })}
        </li>
      </ol>
      {waiting > 0 && (
        <Note tone="warn">
          <p>
            {m.selection_decide_moves_wait({ n: waiting })} <a href={base}>{m.selection_decide_see_list()}</a>
          </p>
        </Note>
      )}
      <DecisionFiles view={view} />
      {can(ctxOf(c).actor, 'selection.decide') ? (
        <Form c={c} action={`${base}/tetapkan`}>
          <input type="hidden" name="sidik" value={computed.choice.digest} />
          <input
            type="hidden"
            name="urutan"
            value={lines.flatMap(({ code, place }) => (place === undefined ? [] : [code])).join(' ')}
          />
          <Actions>
            <Button tone="confirm">{m.selection_decide_button({ n: numbers.chosen })}</Button>
            <a href={base}>{m.selection_decide_back()}</a>
          </Actions>
        </Form>
      ) : (
        <Note>
          <p>{m.selection_decide_head_only()}</p>
          <p>
            <ButtonLink tone="secondary" href={base}>
              {m.selection_decide_see_list()}
            </ButtonLink>
          </p>
        </Note>
      )}
      {call.decideBy && <p class="b-meta">{m.selection_decide_by({ day: formatDay(call.decideBy) })}</p>}
    </>
  );
}

/** `POST /kerja/seleksi/:id/tetapkan`. Carried out outside the form's transaction: the engine must not hold the locks. */
export function decidePost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handleEachPost(c, {
    schema: decideSchema,
    again: (_values, errors, status) => decidePage(c, { errors, status }),
    run: async (ctx, { sidik, urutan }) => {
      await decideSelection(ctx, { callId, digest: sidik, order: urutan });
      return `${selectionHref(callId)}/tetapkan?sesudah=tetap`;
    },
  });
}
