import type { ColumnType, Generated } from 'kysely';
import type { FactChange } from '../edit.rules.ts';
import type { Outcome } from './correction.rules.ts';

/** Written as JSON text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface CorrectionTables {
  'registry.correction': {
    city: Generated<string>;
    id: string;
    business_id: string;
    proposals: Json<FactChange[]>;
    words: string;
    proposed_at: Date;
    proposed_by_name: string;
    phone_sealed: string;
    outcome: Outcome | null;
    taken: Json<string[]> | null;
    answer: string | null;
    answered_at: Date | null;
    answered_by_name: string | null;
  };
}
