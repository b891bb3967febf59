import type { Decision, Doubles, Plan, RowVerdict } from './imports.tables.ts';

/** At least this probable, with the same number and name, rows add to the known business by themselves. */
const SURE = 0.95;

/** Whether a match needs no person: very probable, by the same NIB, NIK or phone under the same or a like name. */
export function isSure(match: { probability: number | null; reasons: readonly { code: string }[] }): boolean {
  const has = (...codes: string[]) => match.reasons.some(({ code }) => codes.includes(code));
  return (match.probability ?? 0) >= SURE && has('nib-same', 'nik-same', 'phone-same') && has('name-same', 'name-near');
}

/** What writing does with a row: what a person decided, else what its verdict and the list's rule for doubles say. */
export function planOf(row: {
  verdict: RowVerdict;
  decision: Decision | null;
  matched: boolean;
  doubles: Doubles;
}): Plan {
  if (row.verdict === 'faulty') return row.decision === 'skip' ? 'skip' : 'wait';
  if (row.decision) return row.decision === 'same' && !row.matched ? 'new' : row.decision;
  if (row.verdict === 'skipped') return 'skip';
  if (row.verdict === 'maybe') return row.doubles === 'ask' ? 'wait' : row.doubles;
  return row.matched ? 'same' : 'new';
}

/** Days after writing during which a whole list can be taken back. */
export const UNDO_DAYS = 30;
