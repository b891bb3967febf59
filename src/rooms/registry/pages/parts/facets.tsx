import { Columns, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Facet, FacetCount } from '../../finding/facets.reads.ts';
import type { ListFilter } from '../../list-filter.rules.ts';
import type { Area } from '../../registry.reads.ts';
import { scaleName } from './business-facts.tsx';
import { sectorName } from './words.ts';

type Choice = { label: string; n: number; change: Partial<ListFilter> | null };
const MOST = 12;

/** Each further choice with how many businesses it leaves; a choice leads to the list narrowed by it too. */
export function Facets({
  filter,
  counts,
  areas,
  href,
}: {
  filter: ListFilter;
  counts: FacetCount[];
  areas: Area[];
  href: (change: Partial<ListFilter>) => string;
}) {
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  const of = (facet: Facet, choice: (value: string) => Omit<Choice, 'n'>): Choice[] =>
    counts
      .filter((one) => one.facet === facet)
      .sort((a, b) => b.n - a.n)
      .map(({ value, n }) => ({ ...choice(value), n }));
  const groups: { title: string; choices: Choice[] }[] = [
    {
      title: m.registry_filter_district(),
      choices: filter.district
        ? []
        : of('district', (value) => ({ label: nameOf(value), change: { district: value } })),
    },
    {
      title: m.registry_filter_ward(),
      choices: filter.ward ? [] : of('ward', (value) => ({ label: nameOf(value), change: { ward: value } })),
    },
    {
      title: m.registry_filter_sector(),
      choices: filter.sector
        ? []
        : of('sector', (value) => ({ label: sectorName(value), change: { sector: value as ListFilter['sector'] } })),
    },
    {
      title: m.registry_filter_assisted(),
      choices: of('assisted', (value) => ({
        label: value === 'yes' ? m.registry_assisted_yes() : m.registry_assisted_no(),
        change: filter.assisted ? null : { assisted: value as 'yes' | 'no' },
      })),
    },
    {
      title: m.registry_filter_nib(),
      choices: of('nib', (value) => ({
        label: value === 'has' ? m.registry_nib_has() : value === 'none' ? m.registry_nib_none() : m.registry_unknown(),
        change: filter.nib || value === 'unknown' ? null : { nib: value as 'has' | 'none' },
      })),
    },
    {
      title: m.registry_column_helped(),
      choices: of('helped', (value) => ({
        label: value === 'never' ? m.registry_helped_never() : m.registry_helped_once(),
        change: value === 'never' && !filter.helped ? { helped: 'never' } : null,
      })),
    },
    { title: m.registry_facet_scale(), choices: of('scale', (value) => ({ label: scaleName(value), change: null })) },
  ];
  return (
    <Columns of={3}>
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ title, choices }) => (
          <section>
            <h2 class="b-h3">{title}</h2>
            <ul class="b-list">
              {choices.slice(0, MOST).map(({ label, n, change }) => (
                <li>
                  {change ? <a href={href(change)}>{label}</a> : label} <span class="b-meta">{formatNumber(n)}</span>
                </li>
              ))}
              {choices.length > MOST && <li class="b-muted">{m.registry_facet_more({ n: choices.length - MOST })}</li>}
            </ul>
          </section>
        ))}
    </Columns>
  );
}
