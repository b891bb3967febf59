import { type Column, DataTable, formatMonth, StepsSquares, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { ListRow } from '../../list.reads.ts';
import { filterQuery, type ListFilter } from '../../list-filter.rules.ts';
import { assistedWord, lastEventText, nibWord, sectorName, stepsOf } from './words.ts';

/** Businesses as rows, as cards on a phone. */
export function BusinessTable({ rows, filter }: { rows: ListRow[]; filter: ListFilter }) {
  const columns: Column<ListRow>[] = [
    {
      key: 'nama',
      head: m.registry_column_business(),
      card: 'heading',
      sortable: true,
      cell: (row) => <a href={`/kerja/usaha/${row.id}`}>{row.displayName}</a>,
      under: (row) =>
        row.ownerName === '' || row.ownerName === row.displayName
          ? sectorName(row.sector)
          : `${row.ownerName}, ${sectorName(row.sector).toLowerCase()}`,
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
            {assistedWord(true)}
          </Tag>
        ) : (
          <Tag colour="abu" icon="ring">
            {assistedWord(false)}
          </Tag>
        ),
    },
    {
      key: 'nib',
      head: 'NIB',
      card: 'fact',
      cell: (row) => nibWord(row.nibState),
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
      cell: (row) => lastEventText(row.lastEvent) || m.registry_no_event(),
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
