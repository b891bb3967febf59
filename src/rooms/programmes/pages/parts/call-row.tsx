import type { Child } from 'hono/jsx';
import { dayOf } from '#platform/clock.ts';
import { type CallRow, formatDate, formatNumber, type Meta, Seats } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { closingIn, firstPlace, sessionsText } from '../../call-dates.ts';
import { type PublicPhase, phaseOf } from '../../call-states.rules.ts';
import { kindWord } from '../../call-words.ts';
import { noSeatsTaken, type SeatCount } from '../../seats.ts';

/** A call as the public lists show it, with how full it is. */
export interface ListedCall {
  call: Call;
  seats: SeatCount;
  phase: PublicPhase;
}

/** Calls with their seats and phase; those the public has never seen are left out. */
export function listedCalls(calls: readonly Call[], seats: ReadonlyMap<string, SeatCount>, now: Date): ListedCall[] {
  return calls.flatMap((call) => {
    const count = seats.get(call.id) ?? noSeatsTaken;
    const phase = phaseOf(call, now, count);
    return phase ? [{ call, seats: count, phase }] : [];
  });
}

/** What the box left of a row holds. */
function boxOf({ call, phase }: ListedCall, now: Date): CallRow['box'] {
  if (phase === 'open' && call.closesAt) return { day: dayOf(call.closesAt), today: dayOf(now) };
  switch (phase) {
    case 'full':
      return { word: m.programmes_box_queue(), icon: 'list' };
    case 'soon':
      return { word: m.programmes_box_soon(), icon: 'clock' };
    case 'postponed':
      return { word: m.programmes_box_postponed(), icon: 'wait' };
    case 'cancelled':
      return { word: m.programmes_box_cancelled(), icon: 'ban' };
    case 'running':
      return { word: m.programmes_box_running(), icon: 'training' };
    case 'done':
      return { word: m.programmes_box_done(), icon: 'flag' };
    default:
      return { word: m.programmes_box_closed(), icon: 'lock' };
  }
}

/** "Pelatihan, tutup besok". */
export function kindLine({ call, phase }: ListedCall, now: Date): string {
  const kind = kindWord(call.kind);
  switch (phase) {
    case 'open':
      return m.programmes_line_open({ kind, when: call.closesAt ? closingIn(call.closesAt, now) : '' });
    case 'soon':
      return m.programmes_line_soon({ kind, day: call.opensAt ? formatDate(call.opensAt) : '' });
    case 'full':
      return m.programmes_line_full({ kind });
    case 'closed':
      return m.programmes_line_closed({ kind });
    case 'running':
      return m.programmes_line_running({ kind });
    case 'postponed':
      return m.programmes_line_postponed({ kind });
    case 'cancelled':
      return m.programmes_line_cancelled({ kind });
    case 'done':
      return m.programmes_line_done({ kind });
  }
}

function MoreOf({ listed }: { listed: ListedCall }): Child {
  const { call, phase, seats } = listed;
  const page = `/program/${call.slug}`;
  const applied = seats.taken + seats.waiting;
  if (phase === 'open' && seats.taken < call.capacity)
    return <Seats free={call.capacity - seats.taken} total={call.capacity} />;
  if (phase === 'open') {
    return (
      <p class="b-small">
        {m.programmes_applied_for({ n: formatNumber(applied), places: formatNumber(call.capacity) })}{' '}
        <a href={`${page}#pilih`}>{m.programmes_how_we_choose()}</a>
      </p>
    );
  }
  if (phase === 'full') {
    return (
      <p class="b-small">
        {m.programmes_waiting_count({ n: seats.waiting })}{' '}
        <a href={`/daftar/${call.slug}`}>{m.programmes_join_queue()}</a>
      </p>
    );
  }
  if (phase === 'soon') {
    return (
      <p class="b-small">
        <a href={`${page}/kabari`}>{m.programmes_tell_me_opens()}</a>
      </p>
    );
  }
  if (phase === 'postponed' || phase === 'cancelled') return <p class="b-small">{call.publicReason}</p>;
  return (
    <p class="b-small">
      {applied > 0 && m.programmes_applied_for({ n: formatNumber(applied), places: formatNumber(call.capacity) })}{' '}
      {phase === 'closed' && call.decideBy && m.programmes_announced_by({ day: formatDate(call.decideBy) })}
    </p>
  );
}

/** A call as one row of a list: date left, facts in the middle, places right. */
export function toRow(listed: ListedCall, now: Date, withAudience = false): CallRow {
  const { call } = listed;
  const when = sessionsText(call);
  const place = firstPlace(call);
  const meta: Meta[] = [
    ...(when ? [{ icon: 'calendar' as const, text: when }] : []),
    ...(place ? [{ icon: 'pin' as const, text: place }] : []),
    ...(withAudience && call.audience ? [{ icon: 'users' as const, text: call.audience }] : []),
  ];
  return {
    box: boxOf(listed, now),
    kind: { icon: 'training', text: kindLine(listed, now) },
    title: call.title,
    href: `/program/${call.slug}`,
    meta,
    more: <MoreOf listed={listed} />,
  };
}
