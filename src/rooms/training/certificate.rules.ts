/** What stands on a certificate; it never changes after issuing. */
export interface CertificateContent {
  name: string;
  business: string | null;
  kelurahan: string | null;
  /** The call's title. */
  activity: string;
  firstDay: string;
  lastDay: string;
  place: string;
  /** Lesson hours (JP) of the training, and those this person was present at. */
  hours: number;
  hoursPresent: number;
  sessions: number;
  sessionsPresent: number;
  test: { before: number; after: number; max: number } | null;
  materials: { topic: string; hours: number }[];
  signer: { position: string; name: string; rank: string; nip: string };
  issuedOn: string;
}

/** What a certificate is judged by. */
export interface Achievement {
  hoursPresent: number;
  hours: number;
  sessionsPresent: number;
  sessions: number;
  testedAfter: boolean;
}

export type Lacking = 'attendance' | 'test';

/**
 * What someone lacks for a certificate; nothing when they have earned it. Attendance counts in lesson hours, so that a
 * missed full day weighs more than a missed hour; exactly the share asked is enough. Where a test is asked, the one after
 * the training must have been taken: it has no pass mark.
 */
export function lacking(record: Achievement, rule: { minAttendance: number; testRequired: boolean }): Lacking[] {
  const missing: Lacking[] = [];
  // In hundredths, as the share is kept: 0.8 × 35 in floating point would be more than 28.
  if (record.hours === 0 || record.hoursPresent * 100 < Math.round(rule.minAttendance * 100) * record.hours) {
    missing.push('attendance');
  }
  if (rule.testRequired && !record.testedAfter) missing.push('test');
  return missing;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** An official number by the office's pattern: {n} in four digits, {roman} the month, {year}. `day` is 'YYYY-MM-DD'. */
export const numberText = (pattern: string, n: number, day: string): string =>
  pattern
    .replaceAll('{n}', String(n).padStart(4, '0'))
    .replaceAll('{roman}', romans[Number(day.slice(5, 7)) - 1] ?? '')
    .replaceAll('{year}', day.slice(0, 4));

/** Signs of certificate codes: no 0, O, 1, I, B or 8, which are read for one another. */
const signs = 'ACDEFGHJKLMNPQRSTUVWXYZ2345679';
const codeLength = 10;

/** A new code of ten signs, 590 million million possibilities; `pick` brings the chance. */
export const makeCode = (pick: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => signs[pick(signs.length)]).join('');

/** A code as typed, made regular; nothing when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s.\-–]/g, '');
  return bare.length === codeLength && [...bare].every((sign) => signs.includes(sign)) ? bare : undefined;
}

/** A code in groups of four, as printed: 'K7QM 2XWP D4'. */
export const codeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;

/** A name written all in capitals as it would be written; nothing when it needs no change. */
export function calmName(name: string): string | undefined {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4 || letters !== letters.toUpperCase()) return undefined;
  return name.toLowerCase().replace(/(^|[^\p{L}'’])\p{L}/gu, (start) => start.toUpperCase());
}
