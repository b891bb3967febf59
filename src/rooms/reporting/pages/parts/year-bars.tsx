import type { YearlyCount } from '#rooms/registry/index.ts';
import { Bars, Details, formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { sourceText } from '../../dashboard-words.ts';

/** Businesses by year as published, with the source; a year nobody counted stays empty, never zero. */
export function YearBars({ years, city }: { years: YearlyCount[]; city: string }) {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return <p>{m.reporting_years_none()}</p>;
  const most = Math.max(1, ...years.map(({ businesses }) => businesses));
  const counts = new Map(years.map(({ year, businesses }) => [year, businesses]));
  const span = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at);
  const countText = (count: number | undefined) =>
    count === undefined ? m.reporting_years_unknown() : formatNumber(count);
  return (
    <Bars
      title={m.reporting_years_title({ n: formatNumber(last.businesses), year: String(last.year) })}
      measure={m.reporting_years_measure({ city })}
      rows={span.map((year) => {
        const count = counts.get(year);
        return { label: String(year), value: countText(count), part: count === undefined ? undefined : count / most };
      })}
      source={sourceText(years)}
      table={
        <Details summary={m.reporting_years_table()}>
          <SimpleTable
            caption={m.reporting_years_caption()}
            captionHidden
            columns={[
              { head: m.reporting_years_year() },
              { head: m.reporting_years_businesses(), numeric: true },
              { head: m.reporting_years_from() },
            ]}
            rows={years.map(({ year, businesses, source }) => [String(year), formatNumber(businesses), source])}
          />
        </Details>
      }
    />
  );
}
