import type { Context } from 'hono';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  ButtonLink,
  type FormValues,
  formatDay,
  formatNumber,
  PageHeading,
  renderPage,
  WeightsKey,
} from '#ui/index.ts';
import { m } from '#words';
import { freeSchema } from '../decision.schema.ts';
import { freePlaces } from '../free-places.ts';
import { FairnessPanel } from './parts/fairness-panel.tsx';
import { MovesList } from './parts/moves-list.tsx';
import { RankingProblems } from './parts/ranking-problem.tsx';
import { RankingTable } from './parts/ranking-table.tsx';
import { type RankingView, rankingView } from './parts/ranking-view.ts';
import { SelectionTabs, selectionHref } from './parts/selection-tabs.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/seleksi/:id`: the list with its line and, beside it, how each group fares. Names are hidden until the decision. */
export async function rankingPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const view = await rankingView(ctxOf(c), idFrom(c.req.param('id')));
  const { call, lines } = view;
  const placed = lines.filter(({ place }) => place !== undefined);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_rank_title(),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      wide: true,
      aside: placed.length > 0 ? <FairnessPanel view={view} /> : undefined,
      messages: messagesOf(c),
      errors,
      status,
    },
    <>
      <Heading view={view} />
      <SelectionTabs view={view} current="points" />
      {view.computed && <RankingProblems c={c} computed={view.computed} values={values} errors={errors} />}
      {placed.length > 0 && (
        <>
          <h2>{m.selection_rank_list()}</h2>
          <RankingTable view={view} whole={c.req.query('semua') !== undefined} />
          {view.call.criteria.length > 0 && placed.some(({ lines: points }) => points.length > 0) && (
            <WeightsKey weights={call.criteria.map(({ label, weight }) => ({ label, points: weight }))} />
          )}
          {!view.decision && (
            <p class="b-meta">
              {view.computed?.choice.mode === 'score' ? m.selection_rank_move_note() : m.selection_rank_no_moves()}
            </p>
          )}
        </>
      )}
      <MovesList c={c} view={view} />
    </>,
  );
}

function Heading({ view }: { view: RankingView }) {
  const { call, decision, lines } = view;
  const base = selectionHref(call.id);
  return (
    <PageHeading
      title={m.selection_rank_heading({ n: formatNumber(lines.length), places: formatNumber(call.capacity) })}
      text={
        decision
          ? m.selection_rank_decided({ day: formatDay(decision.decidedAt), by: decision.decidedByName })
          : m.selection_rank_lead({ day: call.openedAt ? formatDay(call.openedAt) : '–' })
      }
      actions={
        <>
          {!decision && (
            <ButtonLink href={`${base}/tetapkan`} iconAfter="arrow">
              {m.selection_rank_to_decision()}
            </ButtonLink>
          )}
          {lines.length > 0 && (
            <ButtonLink tone="secondary" href={`${base}/nilai.xlsx`} download>
              {m.selection_rank_download()}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function messagesOf(c: Context) {
  const done: Record<string, () => string> = {
    usul: m.selection_done_proposed,
    confirm: m.selection_done_confirm,
    refuse: m.selection_done_refuse,
    undo: m.selection_done_undo,
    lepas: m.selection_done_freed,
  };
  const text = done[c.req.query('sesudah') ?? ''];
  return text ? [{ tone: 'good' as const, text: text() }] : [];
}

/** `POST /kerja/seleksi/:id/lepas`: the head sets free the fewest kept places nobody can fill. */
export function freePost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handleEachPost(c, {
    schema: freeSchema,
    again: (values, errors, status) => rankingPage(c, { values, errors, status }),
    run: async (ctx, { sidik, alasan, hanya }) => {
      await freePlaces(ctx, { callId, digest: sidik, reason: alasan, ...(hanya && { only: hanya }) });
      return `${selectionHref(callId)}?sesudah=lepas`;
    },
  });
}
