import type { Call } from '#rooms/programmes/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import { type Column, Filter, Filters, formatDateShort } from '#ui/index.ts';
import { m } from '#words';
import type { Track } from '../../track.reads.ts';
import { type Narrowed, overviewHref } from './overview-filter.ts';
import { TrackState } from './track-state.tsx';
import { trackHref, trackName } from './words.ts';

interface Around {
  mentors: readonly { id: string; name: string }[];
  calls: readonly Call[];
  areas: readonly Area[];
}

/** What the overview can be narrowed by. */
export function OverviewFilters({ narrowed, around }: { narrowed: Narrowed; around: Around }) {
  const { mentors, calls, areas } = around;
  const places = areas.filter(({ level }) => level !== 'city');
  return (
    <Filters action="/kerja/pendampingan">
      <Filter
        name="program"
        label={m.mentoring_fact_call()}
        value={narrowed.program}
        options={calls.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Filter
        name="pendamping"
        label={m.mentoring_fact_mentor()}
        value={narrowed.pendamping}
        options={[
          { value: 'none', label: m.mentoring_no_mentor() },
          ...mentors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Filter
        name="wilayah"
        label={m.mentoring_column_area()}
        value={narrowed.wilayah}
        options={places.map(({ code, name, level }) => ({
          value: code,
          label: level === 'district' ? m.mentoring_district({ name }) : name,
        }))}
      />
      <Filter
        name="terlambat"
        label={m.mentoring_late()}
        value={narrowed.terlambat}
        options={[{ value: '1', label: m.mentoring_only_late() }]}
      />
      <Filter
        name="semua"
        label={m.mentoring_column_state()}
        value={narrowed.semua}
        all={m.mentoring_only_open()}
        options={[{ value: '1', label: m.mentoring_also_closed() }]}
      />
    </Filters>
  );
}

/** What narrows it now, each removable. */
export function chipsOf(
  narrowed: Narrowed,
  around: { mentors: Around['mentors']; calls: Around['calls']; nameOf: (code: string) => string },
) {
  const { program, pendamping, wilayah, terlambat, semua } = narrowed;
  const without = (name: keyof Narrowed) => overviewHref({ ...narrowed, [name]: '' });
  const mentor = around.mentors.find(({ id }) => id === pendamping)?.name ?? m.mentoring_no_mentor();
  return [
    ...(program
      ? [{ label: around.calls.find(({ id }) => id === program)?.title ?? '–', href: without('program') }]
      : []),
    ...(pendamping ? [{ label: mentor, href: without('pendamping') }] : []),
    ...(wilayah ? [{ label: around.nameOf(wilayah), href: without('wilayah') }] : []),
    ...(terlambat ? [{ label: m.mentoring_only_late(), href: without('terlambat') }] : []),
    ...(semua ? [{ label: m.mentoring_also_closed(), href: without('semua') }] : []),
  ];
}

/** Columns of the overview. */
export function columnsOf(today: string, nameOf: (code: string) => string): Column<Track>[] {
  return [
    {
      key: 'nama',
      head: m.mentoring_column_business(),
      card: 'heading',
      cell: (track) => <a href={trackHref(track.id)}>{trackName(track)}</a>,
      under: ({ ownerName }) => ownerName,
    },
    { key: 'tempat', head: m.mentoring_column_area(), card: 'place', cell: ({ area }) => nameOf(area) },
    {
      key: 'pendamping',
      head: m.mentoring_fact_mentor(),
      card: 'fact',
      cell: ({ mentorName }) => mentorName ?? m.mentoring_no_mentor(),
    },
    {
      key: 'kunjungan',
      head: m.mentoring_column_visits(),
      card: 'fact',
      numeric: true,
      cell: ({ visitsDone, visits }) => m.mentoring_visits_of({ done: visitsDone, all: visits }),
    },
    {
      key: 'berikutnya',
      head: m.mentoring_column_next(),
      card: 'fact',
      nowrap: true,
      cell: ({ nextOn }) => (nextOn ? formatDateShort(nextOn) : '–'),
    },
    {
      key: 'keadaan',
      head: m.mentoring_column_state(),
      card: 'status',
      cell: (track) => <TrackState track={track} today={today} />,
    },
  ];
}
