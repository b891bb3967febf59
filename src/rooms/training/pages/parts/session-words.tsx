import type { CallSession } from '#rooms/programmes/index.ts';
import { formatDay, formatTime, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { Absence, FollowUp, How } from '../../attendance.rules.ts';

export const sessionHref = (id: string): string => `/kerja/hadir/${id}`;
export const callHref = (id: string): string => `/kerja/program/${id}`;

/** A session as one line: its own name where it has one, else its day. */
export const sessionName = (session: Pick<CallSession, 'title' | 'startsAt'>): string =>
  session.title || formatDay(session.startsAt);

/** Day, hours and place of a session. */
export const sessionFacts = (session: CallSession): string =>
  m.training_session_facts({
    day: formatDay(session.startsAt),
    from: formatTime(session.startsAt),
    place: session.place,
  });

export const howWord = (how: How): string => m[`training_how_${how}`]();
export const absenceWord = (absence: Absence): string => m[`training_absence_${absence}`]();
export function followUpWord(followUp: FollowUp): string {
  const key = followUp.replaceAll('-', '_') as 'call' | 'material' | 'next_session' | 'next_batch' | 'none';
  return m[`training_follow_${key}`]();
}

/** Hadir, tidak hadir, belum dicatat, tamu. */
export function PresenceTag({ state, guest }: { state: 'present' | 'absent' | 'unmarked'; guest?: boolean }) {
  if (guest) {
    return (
      <Tag colour="biru" icon="user">
        {m.training_state_guest()}
      </Tag>
    );
  }
  if (state === 'present') {
    return (
      <Tag colour="hijau" icon="check">
        {m.training_state_present()}
      </Tag>
    );
  }
  return state === 'absent' ? (
    <Tag colour="abu" icon="x">
      {m.training_state_absent()}
    </Tag>
  ) : (
    <Tag colour="emas" icon="wait">
      {m.training_state_unmarked()}
    </Tag>
  );
}
