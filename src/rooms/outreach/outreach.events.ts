import { auditor } from '#rooms/audit/index.ts';

export const record = auditor<{
  'outreach.message-opened': { template: string };
  'outreach.message-sent-by-hand': { template: string };
  'outreach.message-tried-again': { template: string };
  'outreach.notice-marked': { channel: string; areas: number };
  'outreach.wave-planned': { channel: string; recipients: number };
  'outreach.wave-stopped': Record<string, never>;
  'outreach.conversation-opened': Record<string, never>;
  'outreach.conversation-taken': Record<string, never>;
  'outreach.conversation-answered': Record<string, never>;
  'outreach.conversation-asked': Record<string, never>;
  'outreach.conversation-closed': { by: string };
  'outreach.conversation-reopened': Record<string, never>;
  'outreach.news-asked': { kind: string };
  'outreach.news-confirmed': { kind: string };
  'outreach.news-left': { how: string };
}>();
