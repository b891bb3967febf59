import type { Reason } from '../normalise/checked.ts';
import type { Field } from './fields.ts';

/** What can be said about a row as a whole, beside what its facts say. */
export interface RowReasonParams {
  'row-cells': { expected: number; found: number };
  'row-nameless': Record<string, never>;
  'row-without-name': Record<string, never>;
  'row-total': { text: string };
  'row-heading': Record<string, never>;
  'row-section': { text: string };
  'cell-too-long': { letters: number };
  'same-as-line': { line: number };
  /** The very same row was written by an earlier import; `day` is 'YYYY-MM-DD'. */
  'row-imported': { day: string };
  'contact-moved': { from: Field };
}
export type RowReasonCode = keyof RowReasonParams;
export type OwnReason = { [C in RowReasonCode]: { code: C; params: RowReasonParams[C] } }[RowReasonCode];
/** A reason with the field it belongs to, where it belongs to one. */
export type RowReason = (Reason | OwnReason) & { field?: Field };
