import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf } from './checked.ts';
import { cleanText } from './text.ts';

export const EMAIL_IN_TEXT = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/i;

/** An e-mail address, lower case. Only its form is judged; whether anyone reads it is not. */
export function readEmail(raw: string): Checked<string> {
  const text = cleanText(raw)
    .replace(/^mailto:/i, '')
    .replace(/[;,.]+$/, '');
  if (isAbsent(text)) return absent(raw);
  const found = EMAIL_IN_TEXT.exec(text);
  return found && found[0].length === text.length
    ? ok(raw, text.toLowerCase())
    : invalid(raw, reasonOf('email-format', { text }));
}
