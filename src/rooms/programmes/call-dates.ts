import { dayOf, hourOf } from '#platform/clock.ts';
import { clockTime, formatDate, formatDay, relativeDay } from '#ui/index.ts';
import { m } from '#words';
import type { Call, CallSession } from './call.ts';

/** '09.00–15.00 WIB'. */
export const hoursText = (session: Pick<CallSession, 'startsAt' | 'endsAt'>): string =>
  m.programmes_hours({ from: clockTime(hourOf(session.startsAt)), to: clockTime(hourOf(session.endsAt)) });

/** One meeting: 'Sabtu, 5 Desember 2026, pukul 09.00–15.00 WIB'. */
export const sessionText = (session: CallSession): string => `${formatDay(session.startsAt)}, ${hoursText(session)}`;

/** When a call meets: its one day with the hour, or first and last day with the number of meetings. Empty without any. */
export function sessionsText(call: Pick<Call, 'sessions'>): string {
  const [first] = call.sessions;
  const last = call.sessions.at(-1);
  if (!first || !last) return '';
  if (first === last)
    return m.programmes_session_at({ day: formatDay(first.startsAt), time: clockTime(hourOf(first.startsAt)) });
  return m.programmes_sessions_between({
    first: formatDate(first.startsAt),
    last: formatDate(last.startsAt),
    n: call.sessions.length,
  });
}

/** Where the first meeting is. Empty without any. */
export const firstPlace = (call: Pick<Call, 'sessions'>): string => call.sessions[0]?.place ?? '';

/** 'Daftar sampai Senin, 30 November 2026.' Empty without a closing time. */
export const closingText = (call: Pick<Call, 'closesAt'>): string =>
  call.closesAt ? m.programmes_apply_until({ day: formatDay(call.closesAt) }) : '';

/** How far the closing day lies from now: 'besok', '6 hari lagi'. */
export const closingIn = (closesAt: Date, now: Date): string => relativeDay(dayOf(closesAt), dayOf(now));
