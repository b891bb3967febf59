import type { ScheduledSession } from '#rooms/programmes/index.ts';
import { formatInstant, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Meeting } from '../../attendance.reads.ts';
import { isOver } from '../../attendance.rules.ts';
import { sessionHref } from './session-words.tsx';

interface Props {
  session: ScheduledSession;
  meeting: Meeting | undefined;
  mayRecord: boolean;
  now: Date;
}

/** What belongs to a session's list: papers, guests, history; and whether the list is closed or waits to be. */
export function SessionLinks({ session, meeting, mayRecord, now }: Props) {
  const base = sessionHref(session.id);
  const isOpen = !meeting?.closedAt;
  return (
    <>
      <p class="b-actions">
        {mayRecord && isOpen && <a href={`${base}/daftar`}>{m.training_link_whole_list()}</a>}
        {mayRecord && isOpen && <a href={`${base}/tamu`}>{m.training_link_guest()}</a>}
        <a href={`${base}/daftar-hadir.pdf`}>{m.training_link_paper()}</a>
        <a href={`${base}/poster`}>{m.training_link_poster()}</a>
        <a href={`${base}/riwayat`}>{m.training_link_history()}</a>
        {meeting?.paperFileId && <a href={`${base}/kertas`}>{m.training_link_kept_paper()}</a>}
      </p>
      {meeting?.closedAt && (
        <Note>
          <p>{m.training_session_closed({ when: formatInstant(meeting.closedAt), by: meeting.closedByName ?? '' })}</p>
        </Note>
      )}
      {isOpen && isOver(session, now) && (
        <Note tone="warn">
          <p>{m.training_session_not_closed()}</p>
        </Note>
      )}
    </>
  );
}
