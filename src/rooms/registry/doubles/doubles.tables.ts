import type { ColumnType, Generated } from 'kysely';
import type { MatchReason } from '../imports/imports.tables.ts';

type Json<T> = ColumnType<T, string, string>;

export interface DoublesTables {
  'registry.double_search': {
    city: Generated<string>;
    asked_at: Date;
    finished_at: Date | null;
    businesses: number | null;
  };
  'registry.double': {
    city: Generated<string>;
    id: string;
    one: string;
    other: string;
    probability: number;
    reasons: Json<MatchReason[]>;
    found_at: Date;
    state: Generated<DoubleState>;
    asked_of: string | null;
    asked_of_name: string | null;
    question: string | null;
    opinion: Opinion | null;
    opinion_text: string | null;
    decided_at: Date | null;
    decided_by_name: string | null;
    decided_reason: string | null;
    held_by: string | null;
    held_by_name: string | null;
    held_at: Date | null;
  };
  'registry.merge': {
    city: Generated<string>;
    id: string;
    double_id: string;
    kept: string;
    gone: string;
    taken: string[];
    kept_before: Json<object>;
    kept_after: Json<object>;
    kept_owner_before: Json<object>;
    kept_owner_after: Json<object>;
    gone_business: Json<object>;
    gone_owner: Json<object> | null;
    moved: Json<Record<string, string[]>>;
    merged_at: Date;
    merged_by: string;
    merged_by_name: string;
    undone_at: Date | null;
    undone_by_name: string | null;
  };
}

export type DoubleState = 'open' | 'asked' | 'different' | 'merged';
export type Opinion = 'same' | 'different' | 'unknown';
