import { seal, unseal } from '#platform/sealed.ts';
import type { RowReason } from '../intake/row-reasons.ts';
import type { TableRow } from '../intake/table.ts';
import type { ImportFacts } from './facts.rules.ts';

/** What is kept of a row: its cells as they stand now, what was said about them, and the facts read from them. */
export interface RowContent {
  cells: string[];
  lossy?: number[];
  fault?: TableRow['fault'];
  reasons: RowReason[];
  /** Nothing where the row cannot be written. */
  facts: ImportFacts | null;
}

/** Rows hold phones and NIK: they are kept sealed. */
export const closeRow = (content: RowContent): string => seal(JSON.stringify(content));

export const openRow = (sealed: string): RowContent => JSON.parse(unseal(sealed)) as RowContent;
