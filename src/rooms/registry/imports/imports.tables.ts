import type { ColumnType, Generated } from 'kysely';
import type { Field } from '../intake/fields.ts';

/** Written as JSON text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

/** What a column of the list is taken for, without any of its values. */
export interface ColumnMeaning {
  field: Field | null;
  /** Further facts in the same cell, after the first. */
  further?: Field[];
  /** Rupiah per 1. */
  unit: number;
  confidence: number;
  unitUnclear: boolean;
}

export type BatchState = 'columns' | 'checking' | 'checked' | 'writing' | 'done' | 'undone';
export type RowVerdict = 'ready' | 'faulty' | 'maybe' | 'skipped';
export type Decision = 'new' | 'same' | 'skip';
/** What to do with rows that may be known already and were not decided one by one. */
export type Doubles = 'ask' | Decision;
/** What writing does with a row; `wait`: a person must look first. */
export type Plan = Decision | 'wait';

export interface ImportTables {
  'registry.import_batch': {
    city: Generated<string>;
    id: string;
    state: BatchState;
    file_name: string;
    file_sha256: string;
    file_bytes: number;
    format: string;
    sheet: string | null;
    sheets: Json<string[]>;
    names: Json<string[]>;
    mapping: Json<ColumnMeaning[]>;
    remembered: Generated<boolean>;
    source: Generated<string>;
    source_day: string | null;
    doubles: Generated<Doubles>;
    rows: number;
    progress: Generated<number>;
    written: Generated<number>;
    added: Generated<number>;
    repeat_of: string | null;
    created_at: Date;
    created_by: string;
    created_by_name: string;
    touched_at: Date;
    finished_at: Date | null;
    seen_at: Date | null;
    undone_at: Date | null;
    undone_by_name: string | null;
    undo_reason: string | null;
    undo_kept: number | null;
  };
  'registry.import_file': { city: Generated<string>; batch_id: string; part: Generated<number>; sealed: Buffer };
  'registry.import_row': {
    city: Generated<string>;
    batch_id: string;
    line: number;
    sealed: string;
    name: string;
    verdict: RowVerdict;
    problem: string | null;
    noted: Generated<boolean>;
    fingerprint: string;
    match_id: string | null;
    match_line: number | null;
    probability: number | null;
    match_reasons: Json<MatchReason[]> | null;
    decision: Decision | null;
    plan: Plan;
    edited: Generated<boolean>;
    outcome: 'written' | 'added' | 'undone' | 'kept' | null;
    business_id: string | null;
  };
  'registry.import_recipe': {
    city: Generated<string>;
    headings: string;
    mapping: Json<{ field: Field | null; further?: Field[]; unit: number }[]>;
    source: string;
    saved_at: Date;
    saved_by_name: string;
  };
}

/** One fact that speaks for or against two records being one business; see `linkage/explain.ts`. */
export interface MatchReason {
  code: string;
  weight: number;
}
