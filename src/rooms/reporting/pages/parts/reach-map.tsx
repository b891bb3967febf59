import { CityMap, type CityShape, Filter, Filters, type MapFigure } from '#ui/index.ts';
import { m } from '#words';
import { classIn, classLimits, per100, type Shown } from '../../reach.rules.ts';
import { rateText } from '../../reach-words.ts';
import type { WardRow } from './reach-columns.ts';

/** What the map of a call can show. */
export const measures = ['terjangkau', 'pendaftar'] as const;
export type Measure = (typeof measures)[number];

/** The measure an address asks for; nonsense is the first. */
export const measureOf = (asked: string | undefined): Measure =>
  measures.find((measure) => measure === asked) ?? 'terjangkau';

/** Applicants of 100 businesses are few: their classes are finer. */
const appliedLimits = [0, 1, 2, 5, 10] as const;
/** Not reached of 100 businesses: usually many. */
const neverLimits = [0, 40, 60, 80, 90] as const;

/** One kelurahan of a map: how many of 100, hidden where few. */
export interface MapRow {
  key: string;
  rate: Shown;
}

const figuresOf = (
  rows: readonly MapRow[],
  limits: readonly number[],
  hrefOf: (key: string) => string,
): Map<string, MapFigure> =>
  new Map(
    rows.map(({ key, rate }) => [
      key,
      {
        text: rate === null ? m.ui_map_too_few() : m.reporting_reach_of100({ n: rateText(rate) }),
        class: classIn(limits, rate),
        href: `${hrefOf(key)}#kelurahan`,
      },
    ]),
  );

type CallMapProps = { shape: CityShape; rows: readonly WardRow[]; measure: Measure; chosen?: string; href: string };

/** The map of one call: businesses reached, or businesses that applied, of 100 in each kelurahan. */
export function CallMap({ shape, rows, measure, chosen, href }: CallMapProps) {
  const applied = measure === 'pendaftar';
  const limits = applied ? appliedLimits : classLimits;
  const shown = rows.map(({ key, per100: reached, applied: count, businesses }) => ({
    key,
    rate: applied ? per100(count, businesses) : reached,
  }));
  return (
    <div class="b-flow">
      <Filters action={href}>
        <Filter
          name="ukuran"
          label={m.reporting_reach_measure()}
          value={measure}
          all={m.reporting_reach_measure_reached()}
          options={[{ value: 'pendaftar', label: m.reporting_reach_measure_applied() }]}
        />
      </Filters>
      <CityMap
        shape={shape}
        limits={limits}
        label={applied ? m.reporting_reach_map_applied() : m.reporting_reach_map_reached()}
        figures={figuresOf(shown, limits, (key) => `${href}?ukuran=${measure}&kelurahan=${key}`)}
        chosen={chosen}
      />
    </div>
  );
}

/** The map of the whole city: businesses no word reached in twelve months, of 100 in each kelurahan. */
export function NeverMap({ shape, rows, chosen }: { shape: CityShape; rows: readonly MapRow[]; chosen?: string }) {
  return (
    <CityMap
      shape={shape}
      limits={neverLimits}
      label={m.reporting_reach_map_never()}
      figures={figuresOf(rows, neverLimits, (key) => `/kerja/jangkauan?kelurahan=${key}`)}
      chosen={chosen}
    />
  );
}
