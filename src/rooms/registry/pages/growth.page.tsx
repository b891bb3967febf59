import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  Filter,
  Filters,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { countGrowth, type GrowthLine, type GrowthPart, growthParts } from '../finding/growth.reads.ts';
import { type Area, listAreas } from '../registry.reads.ts';
import { listYearlyCounts, type YearlyCount } from '../yearly-counts.reads.ts';
import { scaleName } from './parts/business-facts.tsx';
import { sectorName } from './parts/words.ts';

const YEARS = 4;
const partWords: Record<GrowthPart, () => string> = {
  district: m.registry_filter_district,
  sector: m.registry_filter_sector,
  scale: m.registry_facet_scale,
  sex: m.registry_field_sex,
  assisted: m.registry_filter_assisted,
};

function valueWord(part: GrowthPart, value: string | null, areas: readonly Area[]): string {
  if (value === null) return m.registry_unknown();
  if (part === 'district') return areas.find((area) => area.code === value)?.name ?? value;
  if (part === 'sector') return sectorName(value);
  if (part === 'scale') return scaleName(value);
  if (part === 'sex') return value === 'female' ? m.registry_sex_female() : m.registry_sex_male();
  return value === 'yes' ? m.registry_assisted_yes() : m.registry_assisted_no();
}

/** `GET /kerja/registri/pertumbuhan`: what others counted, each with source and method, and how the registry itself grew, by one fact. */
export async function growthPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const part = growthParts.find((one) => one === c.req.query('menurut')) ?? 'district';
  const thisYear = Number(dayOf(ctx.now).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, at) => thisYear - YEARS + 1 + at);
  const [published, lines, areas] = await Promise.all([
    listYearlyCounts(ctx),
    countGrowth(ctx, part, years),
    listAreas(ctx),
  ]);
  const counted = years.filter((year) => lines.some(({ byYear }) => (byYear[year] ?? 0) > 0));
  const last = counted.at(-1) ?? thisYear;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_growth_title(),
      current: '/kerja/registri',
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <PageHeading title={m.registry_growth_title()} text={m.registry_growth_lead()} />
      <h2>{m.registry_growth_published()}</h2>
      {published.length === 0 ? (
        <EmptyState text={m.registry_growth_none()} />
      ) : (
        <DataTable caption={m.registry_growth_published()} columns={publishedColumns(published)} rows={published} />
      )}
      <p class="b-meta">{m.registry_growth_published_note()}</p>
      <h2>{m.registry_growth_registry()}</h2>
      <Filters action="/kerja/registri/pertumbuhan">
        <Filter
          name="menurut"
          label={m.registry_growth_by()}
          value={part}
          all={m.registry_growth_choose()}
          options={growthParts.map((one) => ({ value: one, label: partWords[one]() }))}
        />
      </Filters>
      <DataTable
        caption={`${m.registry_growth_registry()}: ${partWords[part]()}`}
        columns={growthColumns(part, { counted, thisYear, areas })}
        rows={[...lines].sort((a, b) => (b.byYear[last] ?? 0) - (a.byYear[last] ?? 0))}
      />
      <p class="b-meta">{m.registry_growth_registry_note()}</p>
    </>,
  );
}

const publishedColumns = (published: readonly YearlyCount[]): Column<YearlyCount>[] => [
  { key: 'tahun', head: m.registry_growth_year(), card: 'heading', cell: ({ year }) => String(year) },
  {
    key: 'usaha',
    head: m.registry_growth_count(),
    card: 'status',
    numeric: true,
    cell: ({ businesses }) => formatNumber(businesses),
  },
  {
    key: 'berubah',
    head: m.registry_growth_change(),
    card: 'fact',
    numeric: true,
    cell: (one) => changeWord(published[published.indexOf(one) - 1]?.businesses, one.businesses),
  },
  { key: 'sumber', head: m.registry_growth_source(), card: 'fact', cell: ({ source }) => source },
  {
    key: 'cara',
    head: m.registry_growth_method(),
    card: 'fact',
    cell: ({ method }) => method || m.registry_growth_method_unknown(),
  },
];

const growthColumns = (
  part: GrowthPart,
  { counted, thisYear, areas }: { counted: number[]; thisYear: number; areas: readonly Area[] },
): Column<GrowthLine>[] => [
  { key: 'bagian', head: partWords[part](), card: 'heading', cell: ({ value }) => valueWord(part, value, areas) },
  ...counted.map(
    (year): Column<GrowthLine> => ({
      key: String(year),
      head: year === thisYear ? m.registry_growth_today() : String(year),
      card: 'fact',
      numeric: true,
      cell: ({ byYear }) => formatNumber(byYear[year] ?? 0),
    }),
  ),
  ...(counted.length > 1
    ? [
        {
          key: 'berubah',
          head: m.registry_growth_change(),
          card: 'fact' as const,
          numeric: true,
          cell: ({ byYear }: GrowthLine) => changeWord(byYear[counted.at(-2) ?? 0], byYear[counted.at(-1) ?? 0]),
        },
      ]
    : []),
];

/** "+1.200" or "−30"; nothing where there is nothing to compare with. */
function changeWord(before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) return '';
  const change = after - before;
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))}`;
}
