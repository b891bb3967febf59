import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { type FormValues, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { holdSchema, sealSchema } from '../draw.schema.ts';
import { earliestDraw } from '../draw-day.rules.ts';
import { holdDraw } from '../hold-draw.ts';
import { sealDraw } from '../seal-draw.ts';
import { ClaimsNote } from './parts/checked-claims.tsx';
import { HoldForm, SealForm } from './parts/draw-forms.tsx';
import { Chances, Prices, QuotaNeeds } from './parts/draw-tables.tsx';
import { type DrawView, drawView } from './parts/draw-view.ts';
import { DrawState, EarlierDraws } from './parts/draw-words.tsx';
import { RankingProblems } from './parts/ranking-problem.tsx';
import { StepTabs, selectionHref } from './parts/selection-tabs.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

const drawHref = (callId: string): string => `${selectionHref(callId)}/undian`;

/** `/kerja/seleksi/:id/undian`: participants against kept places, chances, seal, draw. Only for calls that give places by draw. */
export async function drawPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const view = await drawView(ctxOf(c), idFrom(c.req.param('id')));
  const { call, mode } = view.computed.choice;
  if (mode !== 'lottery') throw notFound();
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_draw_title(),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      messages: messagesOf(c),
      errors,
      status,
    },
    <>
      <PageHeading title={m.selection_draw_title()} text={m.selection_draw_lead()} />
      <StepTabs callId={call.id} reserves={0} current="draw" draw />
      <DrawState view={view} />
      <QuotaNeeds view={view} />
      {view.computed.ranking.kind !== 'undrawn' && (
        <RankingProblems c={c} computed={view.computed} values={values} errors={errors} />
      )}
      <ClaimsNote callId={call.id} claims={view.claims} />
      <Act c={c} view={view} values={values} errors={errors} />
      <Chances view={view} />
      <Prices view={view} />
      <EarlierDraws view={view} />
    </>,
  );
}

/** What comes next: sealing, or drawing what is sealed; nothing after that but the repeat, folded away. */
function Act({ c, view, values, errors }: { c: Context; view: DrawView } & Again) {
  const { ranking, choice } = view.computed;
  const last = view.draws.at(-1);
  if (choice.pending.length > 0 || (ranking.kind !== 'undrawn' && ranking.kind !== 'ranked')) return null;
  const fresh = last?.digest === choice.digest;
  const asked = {
    c,
    action: drawHref(choice.call.id),
    digest: choice.digest,
    earliest: earliestDraw(dayOf(ctxOf(c).now)),
    again: last !== undefined,
    values,
    errors,
  };
  return (
    <>
      {fresh && !last.held && (
        <HoldForm
          c={c}
          action={`${drawHref(choice.call.id)}/hasil`}
          kind={last.outsideKind}
          plan={last.outsidePlan}
          drawsOn={last.drawsOn}
          mine={last.sealedBy === ctxOf(c).actor.id}
          values={values}
          errors={errors}
        />
      )}
      {view.claims.every(({ check }) => check) && <SealForm {...asked} folded={fresh === true} />}
    </>
  );
}

function messagesOf(c: Context) {
  const done: Record<string, () => string> = { segel: m.selection_draw_done_sealed, hasil: m.selection_draw_done_held };
  const text = done[c.req.query('sesudah') ?? ''];
  return text ? [{ tone: 'good' as const, text: text() }] : [];
}

/** `POST /kerja/seleksi/:id/undian`: seals. Outside the form's transaction: the engine must not hold the locks. */
export function sealPost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handleEachPost(c, {
    schema: sealSchema,
    again: (values, errors, status) => drawPage(c, { values, errors, status }),
    run: async (ctx, { sidik, asal, rencana, hari, alasan }) => {
      await sealDraw(ctx, {
        callId,
        digest: sidik,
        outsideKind: asal,
        outsidePlan: rencana,
        drawsOn: hari,
        reason: alasan,
      });
      return `${drawHref(callId)}?sesudah=segel`;
    },
  });
}

/** `POST /kerja/seleksi/:id/undian/hasil`: the outside value; reveals and draws. */
export function holdPost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handleEachPost(c, {
    schema: holdSchema,
    again: (values, errors, status) => drawPage(c, { values, errors, status }),
    run: async (ctx, { nilai, saksi }) => {
      await holdDraw(ctx, { callId, outside: nilai, witnesses: saksi });
      return `${drawHref(callId)}?sesudah=hasil`;
    },
  });
}
