import type { ColumnType, Generated } from 'kysely';
import type { CaseState } from './case.rules.ts';
import type { CaseKind, Party, StepCode, StepTemplate } from './kinds.rules.ts';
import type { PaperKind } from './papers.rules.ts';

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
  | 'external'
  | 'letter'
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
  /** The issuing body's own status. */
  status?: string;
}

/** Who signs a letter. */
export interface LetterSigner {
  name: string;
  position: string;
  nip?: string;
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
    valid_until: string | null;
    link: string | null;
    halal_statement: boolean | null;
    external_number: string | null;
    external_status: string | null;
    external_seen_on: string | null;
    template_version: number;
    renews: string | null;
    expiry_told_on: string | null;
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
    name: string | null;
    about: string | null;
    usual_days: number | null;
    after: string[];
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
  'legality.template': {
    city: Generated<string>;
    kind: CaseKind;
    version: number;
    valid_from: string;
    steps: Json<StepTemplate[]>;
    documents: string | null;
    failures: string | null;
    duration: string | null;
    cost: string | null;
    source: string | null;
    checked_on: string | null;
    made_by: string;
    made_at: Date;
  };
  'legality.paper': {
    city: Generated<string>;
    id: string;
    business_id: string;
    kind: PaperKind;
    title: string;
    file_id: string;
    file_name: string;
    bytes: number;
    valid_until: string | null;
    by_owner: boolean;
    by_name: string;
    at: Date;
    replaced_by: string | null;
    replaced_at: Date | null;
  };
  'legality.letter': {
    city: Generated<string>;
    id: string;
    case_id: string;
    business_id: string;
    mark: string;
    mark_key: string;
    class: number;
    year: number;
    running: number;
    number: string;
    day: string;
    signer: Json<LetterSigner>;
    made_by: string;
    made_at: Date;
  };
}
