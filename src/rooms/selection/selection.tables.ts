import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '#platform/ctx.ts';
import type { Answers } from './answers.schema.ts';
import type { ConflictKind } from './marks.rules.ts';
import type { ObjectionAbout, Remedy } from './objection.rules.ts';
import type { ApplicationState, IntakeMode, StepDetail, StepKind } from './selection.rules.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

export interface SelectionTables {
  'selection.intake': {
    city: Generated<string>;
    call_id: string;
    received: Generated<number>;
    mode: Generated<IntakeMode>;
  };
  'selection.draft': {
    city: Generated<string>;
    id: string;
    call_id: string;
    answers: Json<Answers>;
    at_question: string | null;
    phone_sealed: string | null;
    phone_index: string | null;
    phone_checked: Generated<boolean>;
    phone_skipped: Generated<boolean>;
    code_sent: Generated<boolean>;
    shares_phone: Generated<boolean>;
    filled_by: string | null;
    filled_by_name: string | null;
    application_id: string | null;
    started_at: Date;
    kept_until: string;
  };
  'selection.application': {
    city: Generated<string>;
    id: string;
    call_id: string;
    call_version: number;
    code: string;
    state: Exclude<ApplicationState, 'draft'>;
    business_id: string;
    owner_id: string;
    owner_name: string;
    area: string;
    phone_sealed: string | null;
    phone_index: string | null;
    phone_checked: boolean;
    shares_phone: boolean;
    answers: Json<Answers>;
    facts: ColumnType<Record<string, unknown> | null, string | undefined, string>;
    facts_at: Date | null;
    reserve_no: number | null;
    channel: 'web' | 'counter';
    may_whatsapp: boolean;
    may_publish_name: boolean;
    filled_by: string | null;
    filled_by_name: string | null;
    ease: 'easy' | 'fair' | 'hard' | null;
    locale: Locale;
    submitted_at: Date;
    reminded_for: Generated<Date | null>;
    version: Generated<number>;
  };
  'selection.step': {
    city: Generated<string>;
    application_id: string;
    seq: number;
    kind: StepKind;
    at: Date;
    actor_id: string;
    actor_name: string;
    actor_kind: string;
    detail: Json<StepDetail>;
  };
  'selection.document': {
    city: Generated<string>;
    id: string;
    draft_id: string | null;
    application_id: string | null;
    name: string;
    file_id: string;
    file_name: string;
    bytes: number;
    at: Date;
  };
  'selection.mark': {
    city: Generated<string>;
    application_id: string;
    criterion_id: string;
    officer_id: string;
    seq: number;
    officer_name: string;
    mark: number;
    reason: string;
    at: Date;
  };
  'selection.conflict': {
    city: Generated<string>;
    application_id: string;
    officer_id: string;
    officer_name: string;
    kind: ConflictKind;
    at: Date;
  };
  'selection.names_checked': {
    city: Generated<string>;
    call_id: string;
    officer_id: string;
    officer_name: string;
    names: number;
    at: Date;
  };
  'selection.objection': {
    city: Generated<string>;
    id: string;
    application_id: string;
    about: ObjectionAbout;
    words: string;
    file_id: string | null;
    file_name: string | null;
    file_bytes: number | null;
    filed_at: Date;
    filed_by_name: string;
    due: string;
    outcome: 'rejected' | 'accepted' | null;
    remedy: Remedy | null;
    extra_place: Generated<boolean>;
    reason: string | null;
    answered_at: Date | null;
    answered_by: string | null;
    answered_by_name: string | null;
  };
}
