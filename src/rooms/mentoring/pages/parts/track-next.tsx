import { Actions, ButtonLink, Card, formatDate, formatDay, Note, relativeDay, Tag } from '#ui/index.ts';
import { m } from '#words';
import { isLate } from '../../mentoring.rules.ts';
import type { Track } from '../../track.reads.ts';
import type { Agreement, Visit } from '../../visit.reads.ts';
import { trackHref } from './words.ts';

/** What was agreed last and is still open. */
export function Agreed({ open }: { open: readonly Agreement[] }) {
  return (
    <Card title={m.mentoring_track_agreed()}>
      {open.length === 0 && <p>{m.mentoring_track_agreed_none()}</p>}
      {open.map(({ text, dueOn, ownerDoneAt }) => (
        <p>
          <strong>{text}</strong>
          <br />
          <span class="b-meta">
            {m.mentoring_track_by({ day: formatDay(dueOn) })}{' '}
            {ownerDoneAt && m.mentoring_owner_says_done({ day: formatDate(ownerDoneAt) })}
          </span>
        </p>
      ))}
    </Card>
  );
}

/** The next visit, what the owner asks, and what can be done. */
export function Next({
  track,
  today,
  mayVisit,
  visits,
}: {
  track: Track;
  today: string;
  mayVisit: boolean;
  visits: readonly Visit[];
}) {
  const base = trackHref(track.id);
  const next = visits.find(({ id }) => id === track.nextId);
  return (
    <section>
      <p>
        {track.nextOn
          ? m.mentoring_track_next({
              no: track.nextNo ?? 1,
              day: formatDay(track.nextOn),
              ahead: relativeDay(track.nextOn, today),
            })
          : m.mentoring_track_no_next()}{' '}
        {isLate(track.nextOn, today) && (
          <Tag colour="merah" icon="warn">
            {m.mentoring_late()}
          </Tag>
        )}{' '}
        {next && next.tries > 0 && m.mentoring_track_tries({ n: next.tries })}
      </p>
      {track.askedOn && (
        <Note tone="warn" title={m.mentoring_track_asked({ day: formatDay(track.askedOn) })}>
          <p>{next?.askedBecause}</p>
        </Note>
      )}
      {mayVisit && (
        <>
          <Actions stack>
            <ButtonLink href={`${base}/kunjungan`} iconAfter="arrow">
              {m.mentoring_track_start()}
            </ButtonLink>
            {track.nextId && (
              <ButtonLink tone="secondary" href={`${base}/tidak-bertemu`}>
                {m.mentoring_track_not_met()}
              </ButtonLink>
            )}
          </Actions>
          <Actions>
            <a href={`${base}/${track.nextId ? 'ubah-hari' : 'rencana'}`}>
              {track.nextId ? m.mentoring_track_move() : m.mentoring_track_plan()}
            </a>
            {track.nextId && <a href={`${base}/batal`}>{m.mentoring_track_cancel()}</a>}
            <a href={`${base}/akhiri`}>{m.mentoring_track_close()}</a>
          </Actions>
        </>
      )}
    </section>
  );
}
