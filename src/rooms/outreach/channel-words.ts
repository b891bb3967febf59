import { m } from '#words';
import type { LinkChannel } from './reach.rules.ts';

const words: Record<LinkChannel, () => string> = {
  whatsapp: m.outreach_channel_whatsapp,
  sms: m.outreach_channel_sms,
  email: m.outreach_channel_email,
  telegram: m.outreach_channel_telegram,
  push: m.outreach_channel_push,
  kepling: m.outreach_channel_kepling,
  poster: m.outreach_channel_poster,
  loudspeaker: m.outreach_channel_loudspeaker,
};

/** A channel in the reader's words. */
export const channelWord = (channel: LinkChannel): string => words[channel]();
