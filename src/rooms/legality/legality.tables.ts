import type { ColumnType, Generated } from 'kysely';
import type { CaseState } from './case.rules.ts';
import type { CaseKind, Party, StepCode } from './kinds.rules.ts';

/** Written as JSON text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

/** What opened a case. */
export type CaseSource = 'application' | 'owner' | 'staff';

/** What can happen in a case. */
export type EventKind =
  | 'opened'
  | 'taken'
  | 'released'
  | 'step-done'
  | 'help-asked'
  | 'passed'
  | 'rejected'
  | 'noted'
  | 'called'
  | 'planned'
  | 'document'
  | 'issued'
  | 'stopped';

/** What an event carries, as its kind needs it. */
export interface EventDetail {
  /** Words: a note, what the owner is asked, why it stopped. */
  text?: string;
  /** The issuing body's own words. */
  reason?: string;
  /** Who must act now. */
  to?: Party;
  agency?: string;
  /** A day, 'YYYY-MM-DD'. */
  day?: string;
  reached?: boolean;
  answer?: string;
  number?: string;
}

export interface LegalityTables {
  'legality.case_file': {
    city: Generated<string>;
    id: string;
    kind: CaseKind;
    state: CaseState;
    waits_for: Party | null;
    waits_since: Date;
    nudged_at: Date | null;
    business_id: string;
    business_name: string;
    owner_name: string;
    area: string | null;
    source: CaseSource;
    source_ref: string | null;
    asked_by: string;
    taken_by: string | null;
    taken_by_name: string | null;
    next_on: string | null;
    next_text: string | null;
    reason: string | null;
    number: string | null;
    issued_on: string | null;
    opened_at: Date;
    closed_at: Date | null;
    locale: Generated<'id' | 'en'>;
    changed_by: string;
    version: Generated<number>;
  };
  'legality.step': {
    city: Generated<string>;
    case_id: string;
    position: number;
    code: StepCode;
    who: Party;
    state: 'todo' | 'done' | 'problem';
    since: Date;
    say: string | null;
    agency: string | null;
    answer: string | null;
    done_by: string | null;
  };
  'legality.event': {
    city: Generated<string>;
    case_id: string;
    seq: number;
    kind: EventKind;
    step: StepCode | null;
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: 'public' | 'owner' | 'helper' | 'staff' | 'system';
    detail: Json<EventDetail>;
  };
  'legality.document': {
    city: Generated<string>;
    id: string;
    case_id: string;
    step: StepCode | null;
    file_id: string;
    file_name: string;
    bytes: number;
    by_owner: boolean;
    by_name: string;
    at: Date;
  };
}
