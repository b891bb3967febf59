import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  type FieldError,
  Form,
  formatDate,
  formatInstant,
  formatNumber,
  PageHeading,
  Paging,
  renderPage,
  Tabs,
} from '#ui/index.ts';
import { m } from '#words';
import { type DoubleRow, findSearch, listDoubles } from '../doubles/doubles.reads.ts';
import type { DoubleState } from '../doubles/doubles.tables.ts';
import { otherHolder } from '../doubles/holder.rules.ts';
import { allow, can } from '../registry.permissions.ts';
import { searchDoubles } from '../search-doubles.ts';
import { DoubleTag, pairName, pairReasons, sureness } from './parts/double-words.tsx';

const here = '/kerja/duplikat';
const SIZE = 50;
const views: { key: string; label: () => string; states: DoubleState[] }[] = [
  { key: '', label: m.registry_double_tab_open, states: ['open', 'asked'] },
  { key: 'selesai', label: m.registry_double_tab_decided, states: ['merged', 'different'] },
];

/** `GET /kerja/duplikat`: pairs that may be one business, the surest first; a mentor sees those they were asked about. */
export const doublesPage = (c: Context): Promise<Response> => show(c);

/** `POST /kerja/duplikat/cari`: searches the whole registry in the background. */
export function searchDoublesPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors) => show(c, errors),
    run: async (tx) => {
      await searchDoubles(tx);
      return here;
    },
  });
}

async function show(c: Context, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  const decides = can(ctx.actor, 'registry.merge');
  if (!decides) allow(ctx, 'registry.give-opinion');
  const view = views.find(({ key }) => key === c.req.query('lihat')) ?? (views[0] as (typeof views)[number]);
  const page = pageFrom(c.req.query('hal'));
  const filter = decides ? { states: view.states } : { states: ['asked' as const], askedOf: ctx.actor.id };
  const [{ total, rows }, search] = await Promise.all([
    listDoubles(ctx, { ...filter, page, size: SIZE }),
    findSearch(ctx),
  ]);
  const busy = search !== undefined && search.finishedAt === null;
  const href = (to: { view?: string; page?: number }) => {
    const query = new URLSearchParams();
    if (to.view) query.set('lihat', to.view);
    if (to.page && to.page > 1) query.set('hal', String(to.page));
    return query.size > 0 ? `${here}?${query}` : here;
  };
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_double_title(), current: here, wide: true, errors },
    <>
      <PageHeading
        title={m.registry_double_title()}
        text={m.registry_double_lead()}
        actions={
          decides && (
            <Form c={c} action={`${here}/cari`} class="">
              <Button tone="secondary" icon="search">
                {m.registry_double_search()}
              </Button>
            </Form>
          )
        }
      />
      <p class="b-meta" role="status">
        {busy && m.registry_double_searching()}
        {!busy &&
          search?.finishedAt &&
          m.registry_double_searched({
            at: formatInstant(search.finishedAt),
            n: formatNumber(search.businesses ?? 0),
          })}
        {!search && m.registry_double_never()}
      </p>
      {decides && (
        <Tabs
          label={m.registry_double_title()}
          tabs={views.map((one) => ({ href: href({ view: one.key }), label: one.label(), current: one === view }))}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState text={m.registry_double_empty()} />
      ) : (
        <DataTable
          caption={m.registry_double_caption({ n: formatNumber(total) })}
          columns={columns}
          rows={rows.map((pair) => ({ ...pair, holder: otherHolder(ctx, pair) }))}
        />
      )}
      <Paging page={page} size={SIZE} total={total} href={(n) => href({ view: view.key, page: n })} />
    </>,
  );
}

const columns: Column<DoubleRow & { holder?: string }>[] = [
  {
    key: 'pasangan',
    head: m.registry_double_column_pair(),
    card: 'heading',
    cell: (pair) => <a href={`${here}/${pair.id}`}>{pairName(pair)}</a>,
    under: (pair) => [...new Set([pair.oneOwner, pair.otherOwner])].filter(Boolean).join(' – '),
  },
  { key: 'alasan', head: m.registry_double_column_reasons(), card: 'place', cell: pairReasons },
  { key: 'yakin', head: m.registry_double_column_sure(), card: 'fact', numeric: true, cell: sureness },
  {
    key: 'keadaan',
    head: m.registry_double_column_state(),
    card: 'status',
    cell: ({ holder, ...pair }) => (
      <>
        <DoubleTag pair={pair} /> {holder && m.registry_double_held_short({ name: holder })}
      </>
    ),
  },
  {
    key: 'putusan',
    head: m.registry_double_column_decided(),
    card: 'last',
    cell: (pair) =>
      pair.decidedAt
        ? `${pair.decidedByName ?? ''}, ${formatDate(pair.decidedAt)}`
        : pair.opinion
          ? (pair.askedOfName ?? '')
          : '',
  },
];
