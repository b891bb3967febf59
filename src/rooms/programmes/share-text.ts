import { m } from '#words';
import type { Call } from './call.ts';
import { closingText, firstPlace, sessionsText } from './call-dates.ts';

/** WhatsApp cuts longer messages behind "read more"; the address must stay in sight. */
const LONGEST = 500;

const clip = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, Math.max(0, longest - 1)).trimEnd()}…`;

/** The address of a call's public page. */
export const addressOf = (baseUrl: string, call: Pick<Call, 'slug'>): string => `${baseUrl}/program/${call.slug}`;

/** Ready text for WhatsApp without its address: what, when, where, free for all, until when. */
export function shareText(call: Call, addressLength: number): string {
  const facts = [sessionsText(call), firstPlace(call)].filter(Boolean).join(', ');
  const rest = [facts, m.programmes_share_free(), closingText(call)].filter(Boolean).join('\n');
  // The title gives way, not the dates: who reads it knows where to look for the rest.
  return `${clip(call.title, LONGEST - rest.length - addressLength - 2)}\n${clip(rest, LONGEST - addressLength - 30)}`;
}
