import { type Column, formatDateShort } from '#ui/index.ts';
import { m } from '#words';
import type { Followed } from '../../follow-up.ts';
import { TrackState } from './track-state.tsx';
import { trackHref } from './words.ts';

/** Columns of a call's participants: last visit, next day, mentor, where it stands. */
export function columnsOf(today: string, nameOf: (code: string) => string): Column<Followed>[] {
  return [
    {
      key: 'nama',
      head: m.mentoring_column_participant(),
      card: 'heading',
      cell: ({ participant, track }) =>
        track ? <a href={trackHref(track.id)}>{participant.ownerName}</a> : participant.ownerName,
      under: ({ participant }) => participant.businessName,
    },
    {
      key: 'tempat',
      head: m.mentoring_column_area(),
      card: 'place',
      cell: ({ participant }) => nameOf(participant.area),
    },
    {
      key: 'terakhir',
      head: m.mentoring_column_last(),
      card: 'fact',
      nowrap: true,
      cell: ({ track }) => (track?.lastOn ? formatDateShort(track.lastOn) : m.mentoring_never()),
    },
    {
      key: 'berikutnya',
      head: m.mentoring_column_next(),
      card: 'fact',
      nowrap: true,
      cell: ({ track }) => (track?.nextOn ? formatDateShort(track.nextOn) : '–'),
    },
    {
      key: 'pendamping',
      head: m.mentoring_fact_mentor(),
      card: 'fact',
      cell: ({ track }) =>
        track?.state === 'open' ? (
          <a href={`/kerja/pendampingan/${track.id}/pendamping`}>{track.mentorName ?? m.mentoring_no_mentor()}</a>
        ) : (
          (track?.mentorName ?? '–')
        ),
    },
    {
      key: 'keadaan',
      head: m.mentoring_column_state(),
      card: 'status',
      cell: ({ track }) => <TrackState track={track} today={today} />,
    },
  ];
}
