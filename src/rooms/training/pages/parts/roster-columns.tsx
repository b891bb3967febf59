import { Button, type Column, formatDateShort, formatTime } from '#ui/index.ts';
import { m } from '#words';
import type { RosterRow } from '../../roster.ts';
import { absenceWord, followUpWord, howWord, PresenceTag, sessionHref } from './session-words.tsx';

interface About {
  sessionId: string;
  isClosed: boolean;
  mayRecord: boolean;
}

/** The columns of a session's list; the last one holds the taps. */
export const rosterColumns = (about: About): Column<RosterRow>[] => [
  {
    key: 'name',
    head: m.training_column_name(),
    card: 'heading',
    cell: (row) => <span id={`o-${row.key}`}>{row.name}</span>,
    under: ({ participant }) => [participant?.businessName, participant?.code].filter(Boolean).join(', '),
  },
  {
    key: 'state',
    head: m.training_column_state(),
    card: 'status',
    cell: (row) => <PresenceTag state={row.state} guest={row.guest} />,
  },
  { key: 'when', head: m.training_column_when(), card: 'last', cell: whenText, under: whyText },
  { key: 'tap', head: m.training_column_tap(), card: 'end', cell: (row) => <Taps row={row} {...about} /> },
];

function whenText({ recorded, state }: RosterRow): string {
  if (!recorded || state === 'unmarked') return '–';
  return state === 'present' ? formatTime(recorded.at) : formatDateShort(recorded.at);
}

function whyText({ recorded, state }: RosterRow): string {
  if (!recorded || state === 'unmarked') return '';
  if (state === 'absent' && recorded.absence) {
    const { absence, followUp } = recorded;
    return [absenceWord(absence), followUp && followUpWord(followUp)].filter(Boolean).join('. ');
  }
  return m.training_recorded_by({ how: howWord(recorded.how), by: recorded.byName });
}

function Taps({ row, sessionId, isClosed, mayRecord }: About & { row: RosterRow }) {
  if (!mayRecord || (isClosed && !row.participant)) return null;
  const name = <span class="b-hidden"> {row.name}</span>;
  if (isClosed || row.state === 'present') {
    return row.recorded ? (
      <a href={`${sessionHref(sessionId)}/ubah/${row.recorded.id}`}>
        {isClosed ? m.training_tap_change() : m.training_tap_undo()}
        {name}
      </a>
    ) : null;
  }
  return (
    <span class="b-actions">
      <Button tone="secondary" name="hadir" value={row.key}>
        {m.training_tap_present()}
        {name}
      </Button>
      {row.state === 'unmarked' && (
        <Button tone="link" name="absen" value={row.key}>
          {m.training_tap_absent()}
          {name}
        </Button>
      )}
    </span>
  );
}
