import type { Generated } from 'kysely';
import type { Role } from '#platform/ctx.ts';
import type { RequestKind, RequestOutcome } from './data-request.rules.ts';
import type { PersonKind } from './identity.rules.ts';

export interface IdentityTables {
  'identity.person': {
    city: Generated<string>;
    id: string;
    kind: PersonKind;
    name: string;
    title: Generated<string>;
    unit: Generated<string>;
    roles: Role[];
    remit: Generated<string[]>;
    email: string | null;
    phone_sealed: string | null;
    phone_index: string | null;
    phone_tail: string | null;
    sign_in_id: string | null;
    start_password: Generated<boolean>;
    demo: Generated<boolean>;
    active: Generated<boolean>;
    version: Generated<number>;
    created_at: Date;
    updated_at: Date;
  };
  'identity.data_request': {
    city: Generated<string>;
    id: string;
    phone_sealed: string;
    phone_index: string;
    phone_tail: string;
    name: string;
    kind: RequestKind;
    wish: string;
    asked_at: Date;
    due_at: Date;
    outcome: RequestOutcome | null;
    answer: string | null;
    answered_at: Date | null;
    answered_by: string | null;
    answered_by_name: string | null;
  };
  'identity.consent_text': {
    purpose: string;
    version: string;
    sentence_id: string;
    sentence_en: string;
    refused_id: string;
    refused_en: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  'identity.consent': {
    city: Generated<string>;
    id: string;
    subject_type: 'owner' | 'business';
    subject_id: string;
    purpose: string;
    text_version: string;
    given: boolean;
    withdrawal: Generated<boolean>;
    channel: 'web' | 'counter' | 'paper' | 'phone';
    witness_id: string | null;
    recorded_by: string;
    at: Date;
  };
}
