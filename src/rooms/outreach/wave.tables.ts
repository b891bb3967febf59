import type { ColumnType, Generated } from 'kysely';
import type { AddressKind } from './channels/channel.ts';
import type { SentChannel } from './reach.rules.ts';
import type { ReachTables } from './reach.tables.ts';

export interface WaveTables extends Pick<ReachTables, 'outreach.contact'> {
  'outreach.wave': {
    city: Generated<string>;
    id: string;
    about_id: string;
    channel: SentChannel;
    text: string;
    audience: ColumnType<unknown, string, string>;
    per_day: number;
    state: 'running' | 'stopped' | 'done';
    made_by: string;
    made_at: Date;
  };
  'outreach.wave_recipient': {
    city: Generated<string>;
    about_id: string;
    kind: AddressKind;
    address_index: string;
    wave_id: string;
    place: number;
    address_sealed: string;
    owner_id: string | null;
    subscription_id: string | null;
    business_ids: string[];
    state: 'waiting' | 'written' | 'skipped';
    at: Date;
  };
  'outreach.stop': { city: Generated<string>; address_index: string; at: Date; how: 'link' | 'keyword' };
}
