import type { Generated } from 'kysely';
import type { ConversationState, Keyword } from './inbox.rules.ts';

export interface InboxTables {
  'outreach.conversation': {
    city: Generated<string>;
    id: string;
    channel: string;
    address_sealed: string;
    address_index: string;
    state: ConversationState;
    waiting_since: Date | null;
    heard_at: Date;
    assigned_to: string | null;
    assigned_name: string | null;
    changed_at: Date;
  };
  'outreach.inbound': {
    city: Generated<string>;
    id: string;
    conversation_id: string;
    provider_id: string;
    at: Date;
    text_sealed: string | null;
    keyword: Keyword | null;
  };
}
