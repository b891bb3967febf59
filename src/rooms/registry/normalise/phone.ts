import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, type Reason, reasonOf, warn } from './checked.ts';
import { cleanText, isMangledNumber } from './text.ts';

/** `e164` starts with +62 for Indonesia. Only a mobile number can be met on WhatsApp. `others` are further numbers of the same cell. */
export type Phone = { e164: string; kind: 'mobile' | 'landline' | 'foreign'; others: string[] };

/**
 * A telephone number as E.164. Understands `0812-3456-7890`, `62 812…`, `812…` (a spreadsheet ate the 0), `+62 0812…`,
 * `0062…`, `(061) 882 1234` and several numbers in one cell. Mobile numbers are `^\+628[1-9]\d{7,10}$`.
 * A number says nothing about who uses it: families share phones, so it is never a key.
 */
export function readPhone(raw: string): Checked<Phone> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  if (isMangledNumber(text)) return invalid(raw, reasonOf('number-mangled', { text }));
  const parts = splitNumbers(text);
  const read = parts.map(readOne);
  const first = read.find((one) => one.phone);
  if (!first?.phone) return invalid(raw, read[0]?.reason ?? reasonOf('phone-format', { text }));

  const others = read.flatMap((one) => (one.phone && one.phone.e164 !== first.phone?.e164 ? [one.phone.e164] : []));
  const phone: Phone = { ...first.phone, others: [...new Set(others)] };
  if (phone.others.length > 0) return warn(raw, phone, reasonOf('phone-several', { count: phone.others.length + 1 }));
  if (phone.kind === 'foreign') return warn(raw, phone, reasonOf('phone-foreign', { text }));
  return ok(raw, phone);
}

/** Several numbers of one cell stand apart by slash, comma, semicolon, "atau", "dan" or a new number starting after a space. */
const splitNumbers = (text: string): string[] =>
  text
    .split(/[/,;|&]|\b(?:atau|dan|or)\b|(?<=\d{4})\s+(?=(?:\+?62|0)8[1-9])/i)
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part));

type One = { phone?: Omit<Phone, 'others'>; reason?: Reason };

function readOne(part: string): One {
  const bare = part.replace(/^(?:hp|wa|telp?|tlp|telepon|no|nomor|whats?app|phone|kontak)[\s.:]*/gi, '').trim();
  if (/[^\d\s+().'-]/.test(bare)) return { reason: reasonOf('phone-format', { text: part }) };
  const plus = bare.replace(/^[\s('-]+/, '').startsWith('+');
  let digits = bare.replace(/\D/g, '');
  if (digits.startsWith('00')) digits = digits.slice(2);
  else if (plus && !digits.startsWith('62')) return foreign(digits, part);
  let national = digits.startsWith('62') ? digits.slice(2) : digits;
  national = national.replace(/^0/, '');
  if (national.startsWith('8')) return mobile(national, part);
  return landline(digits, national, part);
}

function mobile(national: string, part: string): One {
  if (national.length < 9) return { reason: reasonOf('phone-short', { digits: national.length + 1 }) };
  if (national.length > 12) return { reason: reasonOf('phone-long', { digits: national.length + 1 }) };
  if (!/^8[1-9]/.test(national)) return { reason: reasonOf('phone-format', { text: part }) };
  return { phone: { e164: `+62${national}`, kind: 'mobile' } };
}

/** Area codes have two or three digits after the 0 and never start with 0, 1 or 8; the whole national number has 8 to 11 digits. */
function landline(digits: string, national: string, part: string): One {
  const hasPrefix = digits.startsWith('62') || digits.startsWith('0');
  if (!hasPrefix || !/^[2-79]/.test(national)) return { reason: reasonOf('phone-format', { text: part }) };
  if (national.length < 8) return { reason: reasonOf('phone-short', { digits: national.length + 1 }) };
  if (national.length > 11) return { reason: reasonOf('phone-long', { digits: national.length + 1 }) };
  return { phone: { e164: `+62${national}`, kind: 'landline' } };
}

const foreign = (digits: string, part: string): One =>
  digits.length >= 8 && digits.length <= 15
    ? { phone: { e164: `+${digits}`, kind: 'foreign' } }
    : { reason: reasonOf('phone-format', { text: part }) };
