import type { Generated } from 'kysely';
import type { AddressKind } from './channels/channel.ts';
import type { SubscriptionState } from './subscription.rules.ts';

export interface SubscriptionTables {
  'outreach.subscription': {
    city: Generated<string>;
    id: string;
    kind: AddressKind;
    address_sealed: string | null;
    address_index: string | null;
    person_sealed: string | null;
    person_index: string | null;
    news: boolean;
    topics: string[];
    areas: string[];
    sectors: string[];
    consent_text: string;
    state: SubscriptionState;
    made_at: Date;
    changed_at: Date;
  };
  'outreach.stop': { city: Generated<string>; address_index: string; at: Date; how: 'link' | 'keyword' };
}
