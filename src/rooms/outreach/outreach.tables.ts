import type { ColumnType, Generated } from 'kysely';
import type { AddressKind } from './channels/channel.ts';
import type { MessageState, Purpose, Step } from './outreach.rules.ts';

export interface OutreachTables {
  'outreach.message': {
    city: Generated<string>;
    id: string;
    purpose: Purpose;
    kind: AddressKind;
    template: string;
    text_sealed: string | null;
    address_sealed: string;
    address_index: string;
    owner_id: string | null;
    about_type: string | null;
    about_id: string | null;
    channel: string | null;
    state: MessageState;
    attempts: Generated<number>;
    last_problem: string | null;
    handed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    provider_id: ColumnType<string | null, string | null | undefined, string | null>;
    refused_by: ColumnType<string[], string[] | undefined, string[]>;
    cost: Generated<number>;
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
  'outreach.spend': { city: Generated<string>; channel: string; month: string; messages: number; rupiah: string };
  'outreach.pause': { city: Generated<string>; channel: string; until: Date; problem: string; at: Date };
}
