import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText } from './text.ts';

/**
 * Halal certificate number of BPJPH, `ID` + 17 digits. The pattern is soft: another writing is kept with a warning. A
 * fatwa ("KH…") number is not the certificate's number and is named as such (the label must carry the certificate number).
 */
export function readHalalCertificate(raw: string): Checked<string> {
  const text = cleanText(raw);
  if (isAbsent(text, { zeros: true })) return absent(raw);
  const compact = text
    .toUpperCase()
    .replace(/^(?:NO(?:MOR)?[.:\s]*)?(?:SERTIFIKAT\s*)?(?:HALAL\s*)?[:.\s]*/, '')
    .replace(/[\s.-]/g, '');
  if (/^ID\d{17}$/.test(compact)) return ok(raw, compact);
  if (/^\d{17}$/.test(compact)) return warn(raw, `ID${compact}`, reasonOf('halal-format', { text }));
  if (/\bKH\b|^KH/.test(text.toUpperCase())) return warn(raw, text, reasonOf('halal-fatwa-number', { text }));
  if ((compact.match(/\d/g)?.length ?? 0) < 6) return invalid(raw, reasonOf('halal-format', { text }));
  return warn(raw, text, reasonOf('halal-format', { text }));
}
