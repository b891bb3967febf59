import { EMAIL_IN_TEXT } from './email.ts';
import { readPhone } from './phone.ts';

export type FoundContacts = { text: string; phones: string[]; emails: string[] };

/** A sign no list can hold after reading, put where a contact was. */
const MARK = '\u{F8FF}';
const EMAILS = new RegExp(EMAIL_IN_TEXT.source, 'gi');
/** Phone-shaped runs: a mobile prefix, then 7 to 11 more digits with at most one mark between two of them. */
const PHONES = /(?<![\d.,])(?:\+?62[\s.-]?|0)?8[0-9](?:[\s.-]?\d){7,11}(?!\d)/g;
const LABELS = /\b(?:no\.?\s*)?(?:hp|wa|whats?app|telp?|tlp|telepon|e-?mail)\b\s*[.:]*\s*$/i;

/**
 * Telephone numbers and e-mail addresses that were typed into a column meant for something else. `text` is what remains
 * without them, so that private contacts do not stay in a field that many may read. Phones are E.164 where they read as
 * one, otherwise as typed (somebody masked or cut them: still out of sight, still kept).
 */
export function takeContacts(raw: string): FoundContacts {
  const emails: string[] = [];
  const phones: string[] = [];
  const keep = (list: string[]) => (found: string) => {
    list.push(found);
    return MARK;
  };
  const marked = raw.replace(EMAILS, keep(emails)).replace(PHONES, keep(phones));
  if (emails.length + phones.length === 0) return { text: raw, phones, emails };
  const rest = marked
    .split(MARK)
    .map((piece) => piece.replace(LABELS, '').replace(/^[\s,;:/|()-]+|[\s,;:/|(-]+$/g, ''))
    .filter(Boolean)
    .join(' ');
  return {
    text: rest,
    phones: phones.map((found) => readPhone(found).value?.e164 ?? found.trim()),
    emails: emails.map((found) => found.toLowerCase()),
  };
}
