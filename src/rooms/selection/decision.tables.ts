import type { ColumnType, Generated } from 'kysely';
import type { Criterion, QuotaFeature } from '#rooms/programmes/index.ts';
import type { Displaced, Quota } from './engine/index.ts';
import type { MoveReason, MoveState } from './move.rules.ts';
import type { ScoreLine } from './score.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** Someone moved by hand, as the decision keeps it. */
export interface KeptMove {
  applicationId: string;
  direction: 'in' | 'out';
  reason: MoveReason;
  note: string;
  proposedBy: string;
  confirmedBy: string;
}

/** Kept places that were set free, as the decision keeps it. */
export interface KeptChange {
  feature: QuotaFeature;
  value: string;
  from: number;
  to: number;
  reason: string;
}

/** Why someone who would be in by points alone is not, as the decision keeps it. */
export interface Explanation extends Partial<Displaced> {
  held?: 'same-owner' | 'move';
}

export interface DecisionTables extends SelectionTables {
  'selection.move': {
    city: Generated<string>;
    id: string;
    call_id: string;
    application_id: string;
    direction: 'in' | 'out';
    reason: MoveReason;
    note: string;
    state: MoveState;
    proposed_by: string;
    proposed_by_name: string;
    proposed_at: Date;
    answered_by: string | null;
    answered_by_name: string | null;
    answered_at: Date | null;
  };
  'selection.quota_change': {
    city: Generated<string>;
    call_id: string;
    feature: QuotaFeature;
    value: string;
    from_min: number;
    to_min: number;
    reason: string;
    by_id: string;
    by_name: string;
    at: Date;
  };
  'selection.decision': {
    city: Generated<string>;
    call_id: string;
    mode: 'score' | 'lottery' | 'first-come';
    capacity: number;
    places: number;
    applicants: number;
    chosen: number;
    reserves: number;
    cut_off: number | null;
    certified: boolean;
    seed: string;
    engine: string;
    digest: string;
    criteria: Json<Criterion[]>;
    quotas: Json<Quota[]>;
    changes: Json<KeptChange[]>;
    moves: Json<KeptMove[]>;
    decided_at: Date;
    decided_by: string;
    decided_by_name: string;
    told_at: Generated<Date | null>;
  };
  'selection.score': {
    city: Generated<string>;
    application_id: string;
    call_id: string;
    place: number | null;
    total: number | null;
    lines: Json<ScoreLine[]>;
    features: Json<Record<QuotaFeature, string>>;
    owner_id: string;
    outcome: 'chosen' | 'reserve' | 'not-selected';
    reserve_no: number | null;
    lifted: boolean;
    fixed: boolean;
    explained: Json<Explanation | null>;
  };
}
