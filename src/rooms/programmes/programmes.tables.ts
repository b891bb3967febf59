import type { ColumnType, Generated } from 'kysely';
import type { CallKind, DocumentKind, TeamRole } from './call.ts';
import type { CallState, CallStep } from './call-states.rules.ts';
import type { CatalogueRule, CriterionKind, CriterionRule, QuotaFeature } from './criteria.rules.ts';

/** JSON goes in as text and comes out parsed. */
type Json<T> = ColumnType<T, string, string>;

export interface CallTable {
  city: Generated<string>;
  id: string;
  kind: CallKind;
  slug: string;
  title: string;
  purpose: Generated<string>;
  audience: Generated<string>;
  sectors: Generated<string[]>;
  min_months: Generated<number>;
  rest_years: Generated<number>;
  benefits: Generated<string>;
  bring: Generated<string>;
  included: Generated<string>;
  areas: Generated<string[]>;
  capacity: Generated<number>;
  documents: Generated<DocumentKind[]>;
  opens_at: Date | null;
  closes_at: Date | null;
  decide_by: string | null;
  objection_days: Generated<number>;
  contact_name: Generated<string>;
  contact_phone: Generated<string>;
  min_attendance: Generated<number>;
  test_required: Generated<boolean>;
  state: Generated<CallState>;
  resumes_to: CallState | null;
  public_reason: string | null;
  opened_at: Date | null;
  copied_from: string | null;
  writers: Generated<string[]>;
  version: Generated<number>;
  created_at: Date;
  changed_at: Date;
}

export interface ProgrammesTables {
  'programmes.call': CallTable;
  'programmes.session': {
    city: Generated<string>;
    id: string;
    call_id: string;
    title: string;
    starts_at: Date;
    ends_at: Date;
    place: string;
    address: string;
    map_url: string | null;
    lesson_hours: number;
    version: number;
  };
  'programmes.team_member': {
    city: Generated<string>;
    id: string;
    call_id: string;
    position: number;
    person_id: string | null;
    name: string;
    role: TeamRole;
    version: number;
  };
  'programmes.criterion': {
    city: Generated<string>;
    id: string;
    call_id: string;
    position: number;
    kind: CriterionKind;
    label: string | null;
    weight: number;
    rule: Json<CriterionRule>;
    version: number;
  };
  'programmes.quota': {
    city: Generated<string>;
    id: string;
    call_id: string;
    position: number;
    feature: QuotaFeature;
    value: string;
    min: number;
    version: number;
  };
  'programmes.call_step': {
    city: Generated<string>;
    id: string;
    call_id: string;
    step: CallStep;
    reason: string | null;
    actor_id: string;
    actor_name: string;
    at: Date;
  };
  'programmes.interest': {
    city: Generated<string>;
    id: string;
    call_id: string;
    phone_sealed: string;
    phone_index: string;
    consent_text: string;
    at: Date;
  };
  'programmes.report_note': {
    city: Generated<string>;
    call_id: string;
    basis: string[];
    process: string[];
    obstacles: string[];
    follow_up: string[];
    version: number;
    changed_at: Date;
    changed_by: string;
    changed_by_name: string;
  };
  'programmes.criterion_kind': {
    code: CriterionKind;
    valid_from: string;
    valid_to: string | null;
    position: number;
    usual_weight: number;
    rule: Json<CatalogueRule>;
    source: string;
  };
}
