import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { listAreas, sectorName } from '#rooms/registry/index.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Filter,
  Filters,
  formatDateShort,
  formatRupiah,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { countProducts, listProducts, type ProductFilter, type ProductRow } from '../catalogue/product.reads.ts';
import { productStates } from '../catalogue/product.rules.ts';
import { allow } from '../exhibitions.permissions.ts';
import { StateTag, stateFrom, stateWord } from './parts/product-parts.tsx';
import { namesOf } from './parts/show-product.tsx';

const SIZE = 50;

/** `/kerja/produk?status=&hal=`: every product, those that wait to be checked first. */
export async function staffProductsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const state = stateFrom(c.req.query('status'));
  const page = pageFrom(c.req.query('hal'));
  const { remit } = ctx.actor;
  const filter: ProductFilter = { remit, states: state && [state] };
  const [rows, { n }, waiting, areas] = await Promise.all([
    listProducts(ctx, filter, { limit: SIZE, offset: (page - 1) * SIZE }),
    countProducts(ctx, filter),
    countProducts(ctx, { remit, states: ['waiting'] }),
    listAreas(ctx),
  ]);
  const names = namesOf(areas);
  const href = (to: number) => `/kerja/produk?${new URLSearchParams({ status: state ?? '', hal: String(to) })}`;
  return renderPage(
    c,
    { layout: 'staff', title: m.exhibitions_staff_title(), current: '/kerja/produk' },
    <>
      <PageHeading
        title={waiting.n > 0 ? m.exhibitions_staff_heading({ n: waiting.n }) : m.exhibitions_staff_heading_none()}
        text={m.exhibitions_staff_text()}
        actions={
          <ButtonLink tone="secondary" href="/kerja/produk/minat">
            {m.exhibitions_leads_title()}
          </ButtonLink>
        }
      />
      <Filters action="/kerja/produk">
        <Filter
          name="status"
          label={m.exhibitions_staff_state()}
          value={state}
          options={productStates.map((one) => ({ value: one, label: stateWord(one) }))}
        />
      </Filters>
      <ListSummary
        count={m.exhibitions_catalogue_count({ n })}
        chips={state ? [{ label: stateWord(state), href: '/kerja/produk' }] : []}
      />
      {n === 0 ? (
        <EmptyState
          text={m.exhibitions_staff_none()}
          action={<a href="/kerja/produk">{m.exhibitions_staff_all()}</a>}
        />
      ) : (
        <>
          <ProductTable rows={rows} names={names} />
          <Paging page={page} size={SIZE} total={n} href={href} />
        </>
      )}
    </>,
  );
}

function ProductTable({ rows, names }: { rows: ProductRow[]; names: ReadonlyMap<string, string> }) {
  return (
    <DataTable
      caption={m.exhibitions_staff_title()}
      rows={rows}
      columns={[
        {
          key: 'name',
          head: m.exhibitions_staff_product(),
          card: 'heading',
          cell: (row) => <a href={`/kerja/produk/${row.id}`}>{row.name}</a>,
          under: (row) => sectorName(row.kind),
        },
        {
          key: 'business',
          head: m.exhibitions_fact_business(),
          card: 'place',
          cell: (row) => row.businessName,
          under: (row) => (row.area ? names.get(row.area) : ''),
        },
        {
          key: 'price',
          head: m.exhibitions_field_price(),
          card: 'fact',
          numeric: true,
          cell: (row) => formatRupiah(row.price),
          under: (row) => row.unit,
        },
        {
          key: 'state',
          head: m.exhibitions_staff_state(),
          card: 'status',
          cell: (row) => <StateTag state={row.state} />,
        },
        {
          key: 'sent',
          head: m.exhibitions_staff_sent(),
          card: 'last',
          nowrap: true,
          cell: (row) => formatDateShort(dayOf(row.sentAt ?? row.createdAt)),
        },
      ]}
    />
  );
}
