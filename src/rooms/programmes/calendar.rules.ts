import type { CallSession } from './call.ts';

/** What a calendar file says about a call, already in the reader's words. */
export interface CalendarCall {
  title: string;
  description: string;
  url: string;
  sessions: readonly CallSession[];
}

const stamp = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

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

/** An iCalendar file (RFC 5545) with one event per meeting, in UTC, with a reminder a day before. `now` stamps it. */
export function calendarOf(call: CalendarCall, now: Date): string {
  const events = call.sessions.flatMap((session) => [
    'BEGIN:VEVENT',
    `UID:${session.id}@berdaya`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(session.startsAt)}`,
    `DTEND:${stamp(session.endsAt)}`,
    `SUMMARY:${escaped(session.title ? `${call.title}: ${session.title}` : call.title)}`,
    `LOCATION:${escaped([session.place, session.address].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${escaped(call.description)}`,
    `URL:${call.url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(call.title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Berdaya//Program//ID', ...events, 'END:VCALENDAR', ''];
  return lines.map(folded).join('\r\n');
}
