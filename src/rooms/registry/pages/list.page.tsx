import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Filter,
  Filters,
  formatMonth,
  formatNumber,
  Icon,
  ListSummary,
  PageHeading,
  Paging,
  renderPage,
  StepsSquares,
  Tag,
} from '#ui/index.ts';
import { m } from '#words';
import { type ListRow, listBusinesses, listSimilar } from '../list.reads.ts';
import { filterFrom, filterQuery, type ListFilter, pageSize } from '../list-filter.rules.ts';
import { can } from '../registry.permissions.ts';
import { type Area, listAreas } from '../registry.reads.ts';
import { sectors } from '../registry.rules.ts';
import { lastEventText, sectorName, stepsOf } from './parts/words.ts';

/** `GET /kerja/registri`: every business, found by name, product, place or number; the filter is the address. */
export async function listPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const filter = filterFrom(c.req.query());
  const [{ total, rows }, areas] = await Promise.all([listBusinesses(ctx, filter), listAreas(ctx)]);
  const similar = total === 0 && filter.query !== '' ? await listSimilar(ctx, filter.query) : [];
  const href = (change: Partial<ListFilter>) => `/kerja/registri${filterQuery(filter, change)}`;
  const chips = chipsOf(filter, areas).map((chip) => ({ label: chip.label, href: href(chip.without) }));
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_list_title(), wide: true },
    <>
      <PageHeading
        title={m.registry_list_title()}
        actions={can(ctx.actor, 'registry.edit') && <ListActions mayImport={can(ctx.actor, 'registry.import')} />}
      />
      <ListFilters filter={filter} areas={areas} />
      <ListSummary
        count={m.registry_list_count({ n: formatNumber(total) })}
        chips={chips}
        clear={chips.length > 0 ? '/kerja/registri' : undefined}
      />
      {total > 0 && <BusinessTable rows={rows} filter={filter} />}
      {total === 0 && similar.length === 0 && (
        <EmptyState text={m.registry_list_empty()} action={<a href="/kerja/registri">{m.registry_list_all()}</a>} />
      )}
      {similar.length > 0 && (
        <>
          <EmptyState text={m.registry_list_similar({ query: filter.query })} />
          <BusinessTable rows={similar} filter={filter} />
        </>
      )}
      <Paging page={filter.page} size={pageSize} total={total} href={(page) => href({ page })} />
      <p class="b-meta">{m.registry_list_steps_legend()}</p>
    </>,
  );
}

const ListActions = ({ mayImport }: { mayImport: boolean }) => (
  <Actions>
    <ButtonLink href="/kerja/registri/tambah">
      <Icon name="plus" />
      {m.registry_list_add()}
    </ButtonLink>
    {mayImport && (
      <ButtonLink tone="secondary" href="/kerja/impor">
        {m.registry_list_import()}
      </ButtonLink>
    )}
  </Actions>
);

function ListFilters({ filter, areas }: { filter: ListFilter; areas: Area[] }) {
  const districts = areas
    .filter((area) => area.level === 'district')
    .map((area) => ({ value: area.code, label: area.name }));
  const wards = areas
    .filter((area) => area.level === 'ward' && (filter.district === '' || area.parent === filter.district))
    .map((area) => ({ value: area.code, label: area.name }));
  return (
    <Filters action="/kerja/registri" keep={filter.sort === 'recent' ? { urut: 'terbaru' } : {}}>
      <Filter name="cari" label={m.registry_filter_query()} value={filter.query} />
      <Filter
        name="kecamatan"
        label={m.registry_filter_district()}
        value={filter.district}
        options={districts}
        all={m.registry_filter_all()}
      />
      <Filter
        name="kelurahan"
        label={m.registry_filter_ward()}
        value={filter.ward}
        options={wards}
        all={m.registry_filter_all()}
      />
      <Filter
        name="sektor"
        label={m.registry_filter_sector()}
        value={filter.sector}
        options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
        all={m.registry_filter_all()}
      />
      <Filter
        name="binaan"
        label={m.registry_filter_assisted()}
        value={filter.assisted === 'yes' ? 'ya' : filter.assisted === 'no' ? 'belum' : ''}
        options={[
          { value: 'ya', label: m.registry_assisted_yes() },
          { value: 'belum', label: m.registry_assisted_no() },
        ]}
        all={m.registry_filter_all()}
      />
      <Filter
        name="nib"
        label={m.registry_filter_nib()}
        value={filter.nib === 'has' ? 'ada' : filter.nib === 'none' ? 'belum' : ''}
        options={[
          { value: 'ada', label: m.registry_nib_has() },
          { value: 'belum', label: m.registry_nib_none() },
        ]}
        all={m.registry_filter_all()}
      />
    </Filters>
  );
}

function chipsOf(filter: ListFilter, areas: Area[]): { label: string; without: Partial<ListFilter> }[] {
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return [
    ...(filter.query ? [{ label: `"${filter.query}"`, without: { query: '' } }] : []),
    ...(filter.district ? [{ label: nameOf(filter.district), without: { district: '', ward: '' } }] : []),
    ...(filter.ward ? [{ label: nameOf(filter.ward), without: { ward: '' } }] : []),
    ...(filter.sector ? [{ label: sectorName(filter.sector), without: { sector: '' as const } }] : []),
    ...(filter.assisted
      ? [
          {
            label: filter.assisted === 'yes' ? m.registry_assisted_yes() : m.registry_assisted_no(),
            without: { assisted: '' as const },
          },
        ]
      : []),
    ...(filter.nib
      ? [{ label: filter.nib === 'has' ? m.registry_nib_has() : m.registry_nib_none(), without: { nib: '' as const } }]
      : []),
    ...(filter.helped ? [{ label: m.registry_helped_never(), without: { helped: '' as const } }] : []),
  ];
}

function BusinessTable({ rows, filter }: { rows: ListRow[]; filter: ListFilter }) {
  const columns: Column<ListRow>[] = [
    {
      key: 'nama',
      head: m.registry_column_business(),
      card: 'heading',
      sortable: true,
      cell: (row) => <a href={`/kerja/usaha/${row.id}`}>{row.displayName}</a>,
      under: (row) => `${row.ownerName}, ${sectorName(row.sector).toLowerCase()}`,
    },
    {
      key: 'kelurahan',
      head: m.registry_column_ward(),
      card: 'place',
      nowrap: true,
      cell: (row) => row.areaName ?? m.registry_unknown(),
    },
    {
      key: 'status',
      head: m.registry_column_status(),
      card: 'status',
      cell: (row) =>
        row.assisted ? (
          <Tag colour="hijau" icon="check">
            {m.registry_tag_assisted()}
          </Tag>
        ) : (
          <Tag colour="abu" icon="ring">
            {m.registry_tag_listed()}
          </Tag>
        ),
    },
    {
      key: 'nib',
      head: 'NIB',
      card: 'fact',
      cell: (row) =>
        row.nibState === 'has'
          ? m.registry_nib_has_short()
          : row.nibState === 'none'
            ? m.registry_nib_none_short()
            : m.registry_unknown(),
    },
    {
      key: 'langkah',
      head: m.registry_column_steps(),
      card: 'path',
      cell: (row) => <StepsSquares steps={stepsOf(row.stepsDone)} />,
    },
    {
      key: 'bantuan',
      head: m.registry_column_helped(),
      card: 'fact',
      nowrap: true,
      cell: (row) => (row.helpedOn ? formatMonth(row.helpedOn) : m.registry_helped_never()),
    },
    {
      key: 'terbaru',
      head: m.registry_column_last(),
      card: 'last',
      sortable: true,
      cell: (row) => lastEventText(row.lastEvent),
    },
  ];
  return (
    <DataTable
      caption={m.registry_list_caption()}
      columns={columns}
      rows={rows}
      sort={{
        key: filter.sort === 'recent' ? 'terbaru' : 'nama',
        direction: filter.sort === 'recent' ? 'descending' : 'ascending',
      }}
      sortHref={(sort) => `/kerja/registri${filterQuery(filter, { sort: sort.key === 'terbaru' ? 'recent' : 'name' })}`}
    />
  );
}
