import type { ColumnType, Generated } from 'kysely';
import type { Kept, Outcome, Problem, SalesBand, StepKind, VisitWay } from './mentoring.rules.ts';

/** What a step keeps: only what belongs to its kind. */
export interface StepDetail {
  visit?: number;
  day?: string;
  formerDay?: string;
  mentor?: string | null;
  formerMentor?: string | null;
  outcome?: Outcome;
  agreement?: string;
  reason?: string;
  /** How many areas were looked at, outcomes sent, percent reached, hours given. */
  n?: number;
}

export interface MentoringTables {
  'mentoring.track': {
    city: Generated<string>;
    id: string;
    call_id: string | null;
    application_id: string | null;
    business_id: string;
    owner_id: string;
    owner_name: string;
    business_name: string | null;
    area: string;
    mentor_id: string | null;
    mentor_name: string | null;
    state: Generated<'open' | 'closed'>;
    outcome: Outcome | null;
    outcome_reason: string | null;
    sales_before: string | null;
    opened_at: Date;
    closed_at: Date | null;
    version: Generated<number>;
  };
  'mentoring.visit': {
    city: Generated<string>;
    id: string;
    track_id: string;
    no: number;
    due_on: string;
    state: Generated<'planned' | 'done' | 'cancelled'>;
    tries: Generated<number>;
    asked_on: string | null;
    asked_because: string | null;
    reminded_for: string | null;
  };
  'mentoring.report': {
    city: Generated<string>;
    visit_id: string;
    version: number;
    visited_on: string;
    way: VisitWay;
    because: string;
    sales: SalesBand;
    problems: Problem[];
    seen: string;
    photos: string[];
    hours: number;
    reason: string | null;
    by_id: string;
    by_name: string;
    at: Date;
  };
  'mentoring.report_photo': {
    city: Generated<string>;
    id: string;
    visit_id: string;
    version: number;
    file_id: string;
    by_id: string;
    by_name: string;
    at: Date;
  };
  'mentoring.agreement': {
    city: Generated<string>;
    id: string;
    track_id: string;
    visit_id: string;
    seq: number;
    text: string;
    due_on: string;
    owner_done_at: Date | null;
    kept: Kept | null;
    checked_visit_id: string | null;
  };
  'mentoring.step': {
    city: Generated<string>;
    track_id: string;
    seq: number;
    kind: StepKind;
    detail: ColumnType<StepDetail, string, string>;
    at: Date;
    actor_id: string;
    actor_name: string;
  };
}
