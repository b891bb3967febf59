import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { type FormValues, formatNumber, renderPage, ScoreBar, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { answerMove } from '../answer-move.ts';
import { answerMoveSchema, moveSchema } from '../decision.schema.ts';
import { proposeMove } from '../propose-move.ts';
import { LineWhy, MoveForm } from './parts/line-parts.tsx';
import { MovesList } from './parts/moves-list.tsx';
import { districtName, type ListLine, type RankingView, rankingView } from './parts/ranking-view.ts';
import { selectionHref } from './parts/selection-tabs.tsx';
import { rankingPage } from './ranking.page.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/seleksi/:id/urutan/:pengajuan`: one line of the list explained, and the form that moves it over the line. */
export async function rankedLinePage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const view = await rankingView(ctxOf(c), idFrom(c.req.param('id')));
  const line = lineOf(view, c.req.param('pengajuan'));
  const title = line.name ?? m.selection_line_title({ code: line.code });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      service: view.call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: selectionHref(view.call.id), label: view.call.title },
      ],
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-muted">
        {line.place === undefined
          ? districtName(view.areas, line.area)
          : m.selection_line_place({ place: line.place, district: districtName(view.areas, line.area) })}
      </p>
      <LineWhy view={view} line={line} />
      {line.total !== undefined && line.lines.length > 0 && <Points view={view} line={line} />}
      <MovesList c={c} view={view} only={line.applicationId} />
      <MoveForm c={c} view={view} line={line} values={values} errors={errors} />
    </>,
  );
}

/** The line, unless the reader is close to the applicant: then it is not there for them. */
function lineOf(view: RankingView, param: string | undefined): ListLine {
  const id = idFrom(param);
  const line = view.lines.find(({ applicationId }) => applicationId === id);
  if (!line || view.closeToMe.has(id)) throw notFound();
  return line;
}

function Points({ view, line }: { view: RankingView; line: ListLine }) {
  const max = view.call.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const label = (criterionId: string) => view.call.criteria.find(({ id }) => id === criterionId)?.label ?? '–';
  return (
    <>
      <h2>{m.selection_line_points()}</h2>
      <ScoreBar points={line.lines.map(({ points = 0 }) => points)} max={max} />
      <SimpleTable
        caption={m.selection_line_points()}
        captionHidden
        columns={[
          { head: m.selection_line_criterion() },
          { head: m.selection_rank_total(), numeric: true },
          { head: m.selection_line_most(), numeric: true },
        ]}
        rows={line.lines.map(({ criterionId, points, of }) => [
          label(criterionId),
          points === undefined ? '–' : formatNumber(points),
          formatNumber(of),
        ])}
        foot={[m.selection_line_sum(), formatNumber(line.total ?? 0), formatNumber(max)]}
      />
    </>
  );
}

/** `POST /kerja/seleksi/:id/urutan/:pengajuan`: proposes the move. */
export function proposeMovePost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  const applicationId = idFrom(c.req.param('pengajuan'));
  return handlePost(c, {
    schema: moveSchema,
    again: (values, errors, status) => rankedLinePage(c, { values, errors, status }),
    run: async (tx, { arah, alasan, catatan }) => {
      await proposeMove(tx, { applicationId, direction: arah, reason: alasan, note: catatan });
      return `${selectionHref(callId)}?sesudah=usul`;
    },
  });
}

/** `POST /kerja/seleksi/:id/pindah/:pindah`: the second officer's word, or undoing. */
export function answerMovePost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  const moveId = idFrom(c.req.param('pindah'));
  return handlePost(c, {
    schema: answerMoveSchema,
    again: (_values, errors, status) => rankingPage(c, { errors, status }),
    run: async (tx, { jawab }) => {
      await answerMove(tx, { moveId, answer: jawab });
      return `${selectionHref(callId)}?sesudah=${jawab}`;
    },
  });
}
