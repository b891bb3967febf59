import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  ButtonLink,
  EmptyState,
  formatNumber,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { listBusinesses } from '../list.reads.ts';
import { filterArea, filterFrom, filterQuery, type ListFilter, pageSize } from '../list-filter.rules.ts';
import { can } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { BusinessTable } from './parts/business-table.tsx';
import { chipsOf, ListFilters } from './parts/list-filters.tsx';

/** `GET /kerja/registri`: every business, found by name, product, place or number; the filter is the address. */
export async function listPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const filter = filterFrom(c.req.query());
  const [{ total, rows, words }, areas] = await Promise.all([listBusinesses(ctx, filter), listAreas(ctx)]);
  const near = words.filter((word) => word.near.length > 0);
  const href = (change: Partial<ListFilter>) => `/kerja/registri${filterQuery(filter, change)}`;
  const chips = chipsOf(filter, areas).map((chip) => ({ label: chip.label, href: href(chip.without) }));
  const takes = can(ctx.actor, 'registry.export', { area: filterArea(filter, ctx.city) });
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_list_title(), wide: true },
    <>
      <PageHeading
        title={m.registry_list_title()}
        actions={can(ctx.actor, 'registry.edit') && <ListActions imports={can(ctx.actor, 'registry.import')} />}
      />
      <ListFilters filter={filter} areas={areas} />
      <ListSummary
        count={m.registry_list_count({ n: formatNumber(total) })}
        chips={chips}
        clear={chips.length > 0 ? '/kerja/registri' : undefined}
        downloads={takes && total > 0 ? downloads(filter) : []}
      />
      <p class="b-meta">
        <a href={`/kerja/registri/saring${filterQuery(filter)}`}>{m.registry_narrow_link()}</a>{' '}
        <a href="/kerja/registri/peta">{m.registry_map_title()}</a>{' '}
        <a href="/kerja/registri/pertumbuhan">{m.registry_growth_title()}</a>
      </p>
      {!takes && can(ctx.actor, 'registry.export') && <p class="b-meta">{m.registry_list_download_remit()}</p>}
      {total > 0 && near.length > 0 && (
        <p class="b-meta">
          {near.map(({ typed, near: read }) => m.registry_list_widened({ typed, read: read.join(', ') })).join(' ')}
        </p>
      )}
      {total > 0 && <BusinessTable rows={rows} filter={filter} />}
      {total === 0 && (
        <EmptyState text={m.registry_list_empty()} action={<a href="/kerja/registri">{m.registry_list_all()}</a>} />
      )}
      <Paging page={filter.page} size={pageSize} total={total} href={(page) => href({ page })} />
      <p class="b-meta">{m.registry_list_steps_legend()}</p>
    </>,
  );
}

const ListActions = ({ imports }: { imports: boolean }) => (
  <Actions>
    <ButtonLink href="/kerja/registri/tambah" icon="plus">
      {m.registry_list_add()}
    </ButtonLink>
    {imports && (
      <ButtonLink href="/kerja/impor" icon="upload" tone="secondary">
        {m.registry_import_title()}
      </ButtonLink>
    )}
  </Actions>
);

/** The whole list as it is narrowed and sorted, not only this page; and the same businesses in the shape of the single data. */
const downloads = (filter: ListFilter) => [
  ...(['xlsx', 'csv'] as const).map((format) => ({
    href: `/kerja/registri/unduh.${format}${filterQuery(filter)}`,
    label: format.toUpperCase(),
  })),
  { href: `/kerja/registri/data-tunggal.xlsx${filterQuery(filter)}`, label: m.registry_single_link() },
];
