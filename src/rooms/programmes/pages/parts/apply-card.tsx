import { ButtonLink, formatDay, formatNumber, formatTime, Seats } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { closingIn } from '../../call-dates.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import type { SeatCount } from '../../seats.ts';

interface Props {
  call: Call;
  seats: SeatCount;
  phase: PublicPhase;
  now: Date;
}

/** The card beside a call: places, closing time, the one thing to do now. Never a dead end. */
export function ApplyCard(props: Props) {
  const { call, phase } = props;
  const page = `/program/${call.slug}`;
  return (
    <>
      <h2 class="b-hidden">{m.programmes_card_apply()}</h2>
      {phase === 'open' || phase === 'full' ? (
        <Taking {...props} />
      ) : (
        <>
          <p>
            <b>{closedWords(props)}</b>
          </p>
          {call.publicReason && <p>{call.publicReason}</p>}
          <ButtonLink href={`${page}/kabari`} full iconAfter="arrow">
            {phase === 'soon' ? m.programmes_tell_me_opens() : m.programmes_tell_me_again()}
          </ButtonLink>
          <p class="b-meta">{m.programmes_card_tell_hint()}</p>
          <p>
            <a href="/program?buka=1">{m.programmes_card_others()}</a>
          </p>
        </>
      )}
    </>
  );
}

function Taking({ call, seats, phase, now }: Props) {
  const queue = phase === 'full';
  const left = call.capacity - seats.taken;
  return (
    <>
      {left > 0 ? (
        <Seats free={left} total={call.capacity} big />
      ) : (
        <p>
          {m.programmes_applied_for({
            n: formatNumber(seats.taken + seats.waiting),
            places: formatNumber(call.capacity),
          })}{' '}
          {!queue && <a href="#pilih">{m.programmes_how_we_choose()}</a>}
        </p>
      )}
      {call.closesAt && (
        <p>
          {m.programmes_card_closes()} <b>{formatDay(call.closesAt)}</b>, {formatTime(call.closesAt)},{' '}
          {closingIn(call.closesAt, now)}.
        </p>
      )}
      <ButtonLink href={`/daftar/${call.slug}`} full iconAfter="arrow">
        {queue ? m.programmes_join_queue() : m.programmes_card_apply_now()}
      </ButtonLink>
      <p class="b-meta">{m.programmes_card_hint()}</p>
      <p>
        <a href={`/program/${call.slug}/cek`}>{m.programmes_card_unsure()}</a>
      </p>
    </>
  );
}

function closedWords({ call, phase }: Props): string {
  const day = call.closesAt ? formatDay(call.closesAt) : '';
  switch (phase) {
    case 'soon':
      return m.programmes_card_soon({ day: call.opensAt ? formatDay(call.opensAt) : '' });
    case 'postponed':
      return m.programmes_card_postponed();
    case 'cancelled':
      return m.programmes_card_cancelled();
    case 'done':
      return m.programmes_card_done();
    default:
      return m.programmes_card_closed({ day });
  }
}
