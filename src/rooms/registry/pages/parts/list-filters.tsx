import { Filter, Filters } from '#ui/index.ts';
import { m } from '#words';
import type { ListFilter } from '../../list-filter.rules.ts';
import type { Area } from '../../registry.reads.ts';
import { sectors } from '../../registry.rules.ts';
import { sectorName } from './words.ts';

/** What the list can be narrowed by. */
export function ListFilters({ filter, areas }: { filter: ListFilter; areas: Area[] }) {
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

/** The filters in force, each with the change that takes it away. */
export function chipsOf(filter: ListFilter, areas: Area[]): { label: string; without: Partial<ListFilter> }[] {
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
