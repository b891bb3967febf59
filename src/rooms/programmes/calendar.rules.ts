import type { CallSession } from './call.ts';

/** What a calendar file says about a call, already in the reader's words. */
export interface CalendarCall {
  title: string;
  description: string;
  url: string;
  sessions: readonly CallSession[];
  /** When applications close, with its words; left out where only the meetings are wanted. */
  closing?: { at: Date; title: string };
}

const MINUTE = 60_000;

const stamp = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Text of a property: signs of the format escaped, line ends as \n, other controls left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** RFC 5545 §3.1: lines longer than 75 octets continue on the next one after a space; no sign is cut in two. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}

interface Event {
  uid: string;
  from: Date;
  to: Date;
  title: string;
  place: string;
}

const eventsOf = ({ title, url, sessions, closing }: CalendarCall): Event[] => [
  ...sessions.map((session) => ({
    uid: session.id,
    from: session.startsAt,
    to: session.endsAt,
    title: session.title ? `${title}: ${session.title}` : title,
    place: [session.place, session.address].filter(Boolean).join(', '),
  })),
  ...(closing
    ? [
        {
          uid: `tutup-${url.slice(url.lastIndexOf('/') + 1)}`,
          from: new Date(closing.at.getTime() - 30 * MINUTE),
          to: closing.at,
          title: closing.title,
          place: '',
        },
      ]
    : []),
];

const linesOf = (call: CalendarCall, event: Event, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}@berdaya`,
  `DTSTAMP:${stamp(now)}`,
  `DTSTART:${stamp(event.from)}`,
  `DTEND:${stamp(event.to)}`,
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  `DESCRIPTION:${escaped(call.description)}`,
  `URL:${call.url}`,
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(event.title)}`,
  'TRIGGER:-P1D',
  'END:VALARM',
  'END:VEVENT',
];

/**
 * An iCalendar file (RFC 5545) in UTC with a reminder a day before each event. `now` stamps it; with a name it is a
 * calendar to follow, fetched again every twelve hours.
 */
export function calendarOf(calls: readonly CalendarCall[], now: Date, name?: string): string {
  const follow = name
    ? [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H']
    : [];
  const events = calls.flatMap((call) => eventsOf(call).flatMap((event) => linesOf(call, event, now)));
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Berdaya//Program//ID', ...follow];
  return [...head, ...events, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}
