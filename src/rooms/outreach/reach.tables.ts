import type { Generated } from 'kysely';
import type { LinkChannel, NoticeChannel, SentChannel } from './reach.rules.ts';

export interface ReachTables {
  'outreach.link': {
    city: Generated<string>;
    id: string;
    code: string;
    about_id: string;
    channel: LinkChannel;
    area: string;
    path: string;
    made_at: Date;
    made_by: string;
  };
  'outreach.link_day': { city: Generated<string>; link_id: string; day: string; opened: number };
  'outreach.contact': {
    city: Generated<string>;
    about_id: string;
    business_id: string;
    channel: SentChannel;
    message_id: string;
    at: Date;
  };
  'outreach.notice': {
    city: Generated<string>;
    about_id: string;
    area: string;
    channel: NoticeChannel;
    at: Date;
    by_name: string;
  };
  'outreach.message': { city: Generated<string>; id: string; state: string };
}
