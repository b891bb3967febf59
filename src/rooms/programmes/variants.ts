import type { Office } from '#platform/ctx.ts';
import { fittingSms, inPlainSigns } from '#rooms/outreach/index.ts';
import { formatDateShort, formatPhone } from '#ui/index.ts';
import { m } from '#words';
import { LONGEST_NEWS } from './announce.schema.ts';
import type { Call } from './call.ts';
import { closingText, firstPlace, sessionsText } from './call-dates.ts';
import { clip, firstWords } from './variants.rules.ts';

const together = (lines: readonly string[]): string => lines.filter(Boolean).join('\n');

/**
 * What a kepling forwards to the groups of one kelurahan, at most 700 characters with the short address of that
 * kelurahan: too long a purpose gives way first, then the title. `address` whole.
 */
export function keplingText(
  call: Call,
  { where, address, office }: { where: string; address: string; office: Office },
): string {
  const text = (title: string, purpose: string) =>
    together([
      m.programmes_spread_for({ where: clip(where, 80) }),
      title,
      purpose,
      clip([sessionsText(call), firstPlace(call)].filter(Boolean).join(', '), 160),
      m.programmes_spread_promises(),
      closingText(call),
      m.programmes_spread_apply({ address }),
      m.programmes_spread_without_phone({ phone: formatPhone(office.whatsapp) }),
    ]);
  const room = (taken: string) => Math.max(0, LONGEST_NEWS - [...taken].length - 1);
  const title = clip(call.title, Math.min(120, room(text('', ''))));
  const left = room(text(title, ''));
  return text(title, left > 20 ? clip(call.purpose, left) : '');
}

/** One SMS about a call, in one segment where that is possible: the place gives way first, then the day, then the title. */
export function smsText(call: Call, address: string): string {
  const day = call.sessions[0] ? formatDateShort(call.sessions[0].startsAt) : '';
  const until = call.closesAt ? m.programmes_spread_sms_until({ day: formatDateShort(call.closesAt) }) : '';
  const wording = (title: string, facts: string[]) =>
    inPlainSigns([title, m.programmes_spread_sms_free(), ...facts, address].filter(Boolean).join('. '));
  return fittingSms([
    wording(clip(call.title, 60), [[day, firstPlace(call)].filter(Boolean).join(', '), until]),
    wording(clip(call.title, 60), [day, until]),
    wording(clip(call.title, 60), [until]),
    wording(clip(call.title, 30), []),
  ]);
}

/** What is read out over a loudspeaker in one kelurahan: about thirty seconds. Addresses are not read out, they hang there. */
export const loudspeakerText = (call: Call, { where, office }: { where: string; office: Office }): string =>
  [
    m.programmes_spread_call_out({ where: firstWords(clip(where, 80), 6) }),
    m.programmes_spread_opens({ office: office.officeName, title: firstWords(clip(call.title, 120), 9) }),
    sessionsText(call) && m.programmes_spread_when({ when: sessionsText(call) }),
    m.programmes_spread_promises(),
    closingText(call),
    m.programmes_spread_where_to_apply(),
    m.programmes_spread_thanks(),
  ]
    .filter(Boolean)
    .join(' ');
