import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { Button, DataTable, EmptyState, Form, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { offerPlaces } from '../offer-places.ts';
import { hasPlaces, type Places, readPlaces } from '../places.reads.ts';
import { allow, can } from '../selection.permissions.ts';
import { comingColumns, unansweredColumns, waitingColumns } from './parts/place-columns.tsx';
import { StepTabs } from './parts/selection-tabs.tsx';
import { reservesPage } from './reserves.page.tsx';

/** `/kerja/seleksi/:id/cadangan`: while it is chosen the list as it would be, from the decision on how its places stand. */
export async function waitingListPage(c: Context): Promise<Response> {
  const given = await hasPlaces(ctxOf(c), idFrom(c.req.param('id')));
  return given ? placesPage(c) : reservesPage(c);
}

/** Who comes, who has not answered, who waits; free places are offered from here. */
async function placesPage(c: Context, errors?: FieldError[], status?: 403 | 409 | 410 | 422 | 429) {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.offer');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const places = await readPlaces(ctx, call);
  const { coming, unanswered, waiting } = places;
  const base = `/kerja/seleksi/${call.id}/cadangan`;
  const toAnswer = ({ id, area }: { id: string; area: string }) =>
    can(ctx.actor, 'selection.offer', { area }) ? `${base}/${id}` : undefined;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_places_title(),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      errors,
      status,
      messages: messageOf(c),
    },
    <>
      <PageHeading
        title={m.selection_places_title()}
        text={m.selection_places_sum({ coming: coming.length, open: unanswered.length, waiting: waiting.length })}
      />
      <StepTabs callId={call.id} reserves={waiting.length} current="reserves" />
      <FreePlaces c={c} call={call} places={places} />
      <h2>{m.selection_places_unanswered()}</h2>
      {unanswered.length === 0 ? (
        <EmptyState text={m.selection_places_all_answered()} />
      ) : (
        <DataTable
          caption={m.selection_places_unanswered()}
          columns={unansweredColumns(ctx, toAnswer)}
          rows={unanswered}
        />
      )}
      <h2>{m.selection_places_waiting()}</h2>
      {waiting.length === 0 ? (
        <EmptyState text={m.selection_places_nobody_waits()} />
      ) : (
        <DataTable caption={m.selection_places_waiting_order()} columns={waitingColumns()} rows={waiting} />
      )}
      <h2>{m.selection_places_coming()}</h2>
      {coming.length === 0 ? (
        <EmptyState text={m.selection_places_nobody_comes()} />
      ) : (
        <DataTable caption={m.selection_places_coming()} columns={comingColumns(toAnswer)} rows={coming} />
      )}
    </>,
  );
}

/** What happens with places nobody holds; the button does now what otherwise happens by itself. */
function FreePlaces({ c, call, places }: { c: Context; call: Call; places: Places }) {
  const { free, waiting, awaiting } = places;
  if (!awaiting)
    return <Note>{call.state === 'postponed' ? m.selection_places_postponed() : m.selection_places_begun()}</Note>;
  if (free === 0 || waiting.length === 0) return <p>{m.selection_places_free({ n: free })}</p>;
  return (
    <Form c={c} action={`/kerja/seleksi/${call.id}/cadangan`}>
      <Note tone="warn" title={m.selection_places_free({ n: free })}>
        <p>{m.selection_places_offer_text()}</p>
        <Button>{m.selection_places_offer()}</Button>
      </Note>
    </Form>
  );
}

/** "Tawarkan sekarang". */
export function offerPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => placesPage(c, errors, status),
    run: async (tx) => {
      const { offered } = await offerPlaces(tx, id);
      return `/kerja/seleksi/${id}/cadangan?ditawarkan=${offered}`;
    },
  });
}

function messageOf(c: Context) {
  const offered = Number(c.req.query('ditawarkan') ?? Number.NaN);
  if (Number.isInteger(offered) && offered >= 0) {
    return [
      offered > 0
        ? { tone: 'good' as const, text: m.selection_places_offered({ n: offered }) }
        : { text: m.selection_places_offered_none() },
    ];
  }
  return c.req.query('dicatat') === undefined ? [] : [{ tone: 'good' as const, text: m.selection_spoken_done() }];
}
