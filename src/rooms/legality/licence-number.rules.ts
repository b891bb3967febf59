import { readHalalCertificate, readHomeFoodPermit, readNib } from '#rooms/registry/index.ts';
import type { CaseKind } from './kinds.rules.ts';

/** A licence's number as read: what is kept, and as which number of the registry. Structure is checked, existence never claimed. */
export interface LicenceNumber {
  value: string;
  raw: string;
  /** Nothing for kinds the registry keeps no number of. */
  identifier?: 'nib' | 'halal' | 'pirt';
}

/** Reads a typed number of a kind on a day ('YYYY-MM-DD'); nothing when it cannot be one. A fatwa number is no certificate number. */
export function readNumber(kind: CaseKind, raw: string, today: string): LicenceNumber | undefined {
  if (kind === 'nib') {
    const { value } = readNib(raw);
    return value ? { value, raw, identifier: 'nib' } : undefined;
  }
  if (kind === 'pirt') {
    const { value } = readHomeFoodPermit(raw, { today });
    return value ? { value: value.number, raw, identifier: 'pirt' } : undefined;
  }
  if (kind === 'halal-self' || kind === 'halal-regular') {
    const read = readHalalCertificate(raw);
    const ok = read.value && read.reason?.code !== 'halal-fatwa-number';
    return ok && read.value ? { value: read.value, raw, identifier: 'halal' } : undefined;
  }
  const value = raw.replace(/\s+/g, ' ').trim();
  return /\d/.test(value) && value.length >= 4 ? { value, raw } : undefined;
}
