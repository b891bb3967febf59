import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText } from './text.ts';

export type KbliEdition = '2020' | '2025';
/** A business-line code means nothing without its edition: 56102 names two different things in 2020 and 2025. */
export type Kbli = { code: string; edition: KbliEdition | null; title: string | null };
export type KbliOptions = { edition?: KbliEdition; knows?: (edition: KbliEdition, code: string) => boolean };

/**
 * KBLI code of five digits with its edition (Per-BPS 2/2020, Per-BPS 7/2025). Text behind the code
 * ("56102 - Rumah makan") is kept as title. The edition is taken from `options`, or from the code list when only one
 * edition has the code; it is never guessed otherwise, and codes are never converted. Unknown codes are kept with a
 * warning: the public lists differ from each other. Four digits whose missing zero is proven by the list are completed.
 */
export function readKbli(raw: string, options: KbliOptions = {}): Checked<Kbli> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  const parts = /^(?:kbli\s*(20\d\d)?\s*[:.]?\s*)?(\d{4,5})(?!\d)\s*[-–:.,;)]*\s*(.*)$/i.exec(text);
  if (!parts) return invalid(raw, reasonOf('kbli-format', { text }));

  const knows = options.knows;
  const written = parts[1] === '2020' || parts[1] === '2025' ? parts[1] : undefined;
  const title = parts[3] ? parts[3] : null;
  let code = parts[2] ?? '';
  const zeroLost = code.length === 4;
  if (zeroLost) {
    code = `0${code}`;
    if (!knows || !(knows('2020', code) || knows('2025', code))) return invalid(raw, reasonOf('kbli-format', { text }));
  }
  const edition = options.edition ?? written ?? onlyEdition(code, knows);
  const value: Kbli = { code, edition, title };
  if (zeroLost) return warn(raw, value, reasonOf('kbli-zero-lost', { code }));
  if (edition === null) return warn(raw, value, reasonOf('kbli-edition-missing', { code }));
  if (knows && !knows(edition, code)) return warn(raw, value, reasonOf('kbli-unknown', { code, edition }));
  return ok(raw, value);
}

function onlyEdition(code: string, knows: KbliOptions['knows']): KbliEdition | null {
  if (!knows) return null;
  const [in2020, in2025] = [knows('2020', code), knows('2025', code)];
  if (in2020 === in2025) return null;
  return in2020 ? '2020' : '2025';
}
