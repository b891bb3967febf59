import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  CityMap,
  type Column,
  DataTable,
  EmptyState,
  Filter,
  Filters,
  formatNumber,
  type MapFigure,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { readCityShape } from '../city-map.reads.ts';
import { countByWard } from '../finding/map.reads.ts';
import {
  countedBy,
  limitsOver,
  type MapMeasure,
  mapClass,
  mapMeasureOf,
  mapMeasures,
  rateBy,
  type WardCount,
} from '../finding/map.rules.ts';

interface MapRow extends WardCount {
  name: string;
  district: string;
}

const measureWord: Record<MapMeasure, () => string> = {
  'tak-dibantu': m.registry_map_never_helped,
  'tanpa-nib': m.registry_map_without_nib,
  baru: m.registry_map_added,
};
/** The list of just the businesses that a measure counts; newcomers stand first in it. */
const listQuery: Record<MapMeasure, string> = {
  'tak-dibantu': '&bantuan=belum',
  'tanpa-nib': '&nib=belum',
  baru: '&urut=terbaru',
};

/** `GET /kerja/registri/peta`: the city by kelurahan, each with how many of 100 businesses a measure counts, and the figures as a table. */
export async function mapPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const measure = mapMeasureOf(c.req.query('ukuran'));
  const [counts, shape] = await Promise.all([countByWard(ctx), readCityShape(ctx)]);
  const byWard = new Map(counts.map((one) => [one.ward, one]));
  const none = { businesses: 0, neverHelped: 0, withoutNib: 0, added: 0 };
  const rows: MapRow[] = shape.places.map(({ code, name, group }) => ({
    ...none,
    ...byWard.get(code),
    ward: code,
    name,
    district: group,
  }));
  const limits = limitsOver(rows.flatMap((row) => rateBy(measure, row) ?? []));
  return renderPage(
    c,
    {
      layout: 'staff',
      sheets: ['chart'],
      title: m.registry_map_title(),
      current: '/kerja/registri',
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <PageHeading title={m.registry_map_title()} text={m.registry_map_lead()} />
      <Filters action="/kerja/registri/peta">
        <Filter
          name="ukuran"
          label={m.registry_map_measure()}
          value={measure}
          all={measureWord[mapMeasures[0]]()}
          options={mapMeasures.slice(1).map((one) => ({ value: one, label: measureWord[one]() }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState text={m.registry_map_none()} />
      ) : (
        <>
          <h2>{m.registry_map_of100({ what: measureWord[measure]() })}</h2>
          <CityMap
            shape={shape}
            limits={limits}
            label={m.registry_map_of100({ what: measureWord[measure]() })}
            figures={new Map(rows.map((row) => [row.ward, figureOf(measure, row, limits)]))}
          />
          <DataTable caption={m.registry_map_table()} columns={columnsOf(measure)} rows={inOrder(measure, rows)} />
        </>
      )}
      <p class="b-meta">{m.registry_map_note()}</p>
    </>,
  );
}

const hrefOf = (measure: MapMeasure, ward: string): string => `/kerja/registri?kelurahan=${ward}${listQuery[measure]}`;

function figureOf(measure: MapMeasure, row: MapRow, limits: readonly number[]): MapFigure {
  const rate = rateBy(measure, row);
  const href = hrefOf(measure, row.ward);
  if (rate === null) return { text: m.ui_map_too_few(), href };
  return { text: m.registry_map_rate({ n: formatNumber(rate) }), class: mapClass(limits, rate), href };
}

/** The highest rate first; kelurahan of too few businesses last. */
const inOrder = (measure: MapMeasure, rows: readonly MapRow[]): MapRow[] =>
  [...rows].sort((a, b) => (rateBy(measure, b) ?? -1) - (rateBy(measure, a) ?? -1) || b.businesses - a.businesses);

const columnsOf = (measure: MapMeasure): Column<MapRow>[] => [
  {
    key: 'kelurahan',
    head: m.registry_map_ward(),
    card: 'heading',
    cell: (row) => <a href={hrefOf(measure, row.ward)}>{row.name}</a>,
    under: (row) => row.district,
  },
  {
    key: 'usaha',
    head: m.registry_map_businesses(),
    card: 'fact',
    numeric: true,
    cell: (row) => formatNumber(row.businesses),
  },
  {
    key: 'jumlah',
    head: measureWord[measure](),
    card: 'fact',
    numeric: true,
    cell: (row) => formatNumber(countedBy(measure, row)),
  },
  {
    key: 'dari100',
    head: m.registry_map_per100(),
    card: 'fact',
    numeric: true,
    cell: (row) => {
      const rate = rateBy(measure, row);
      return rate === null ? m.ui_map_too_few() : formatNumber(rate);
    },
  },
];
