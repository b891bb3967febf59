import type { Generated } from 'kysely';
import type { Level, Need, Origin, Reached } from './needs.rules.ts';

type Levels = Record<Need, Level | null>;

export interface PlanTables {
  'mentoring.referral': {
    city: Generated<string>;
    id: string;
    business_id: string;
    owner_id: string;
    owner_name: string;
    business_name: string;
    area: string;
    origin: Origin;
    needs: Need[];
    wish: string;
    state: Generated<'waiting' | 'taken' | 'declined'>;
    track_id: string | null;
    answer: string | null;
    by_id: string;
    by_name: string;
    at: Date;
    answered_by: string | null;
    answered_at: Date | null;
  };
  'mentoring.diagnosis': Levels & {
    city: Generated<string>;
    track_id: string;
    no: number;
    note: string;
    by_id: string;
    by_name: string;
    at: Date;
  };
  'mentoring.plan': {
    city: Generated<string>;
    track_id: string;
    no: number;
    state: Generated<'sent' | 'approved' | 'returned'>;
    by_id: string;
    by_name: string;
    at: Date;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
  };
  'mentoring.plan_outcome': {
    city: Generated<string>;
    id: string;
    track_id: string;
    plan_no: number;
    seq: number;
    area: Need;
    text: string;
    due_on: string;
  };
  'mentoring.outcome_score': {
    city: Generated<string>;
    outcome_id: string;
    no: number;
    reached: Reached;
    note: string;
    by_name: string;
    at: Date;
  };
  'mentoring.unpaid_hours': {
    city: Generated<string>;
    id: string;
    track_id: string;
    mentor_id: string;
    mentor_name: string;
    day: string;
    hours: number;
    what: string;
    at: Date;
  };
}
