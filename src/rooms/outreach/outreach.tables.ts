import type { Generated } from 'kysely';
import type { MessageState, Purpose, Step } from './outreach.rules.ts';

export interface OutreachTables {
  'outreach.message': {
    city: Generated<string>;
    id: string;
    purpose: Purpose;
    template: string;
    text_sealed: string | null;
    phone_sealed: string;
    phone_index: string;
    owner_id: string | null;
    about_type: string | null;
    about_id: string | null;
    channel: string | null;
    state: MessageState;
    attempts: Generated<number>;
    last_problem: string | null;
    created_at: Date;
    updated_at: Date;
  };
  'outreach.step': {
    city: Generated<string>;
    id: string;
    message_id: string;
    step: Step;
    at: Date;
    by_name: string;
    problem: string | null;
  };
}
