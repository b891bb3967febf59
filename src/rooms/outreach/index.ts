export { channelWord } from './channel-words.ts';
export type { EmailSettings } from './channels/email.ts';
export { type ChannelSettings, useChannels } from './channels/in-use.ts';
export type { PushSettings } from './channels/push.ts';
export { fittingSms, inPlainSigns, smsSize } from './channels/sms.rules.ts';
export type { SmsSettings } from './channels/sms.ts';
export type { TelegramSettings } from './channels/telegram.ts';
export type { WhatsappSettings } from './channels/whatsapp.ts';
export { type AudienceQuestion, findAudience } from './find-audience.ts';
export { jobs } from './jobs.ts';
export { onStatusAsked } from './keyword-answers.ts';
export { listLinkAddresses } from './link.reads.ts';
export { listWork } from './list-work.ts';
export { makeLinks } from './make-links.ts';
export { markNotice } from './mark-notice.ts';
export { countWaitingMessages, listOwnMessages } from './messages.ts';
export { can as canOutreach } from './outreach.permissions.ts';
export { planWave } from './plan-wave.ts';
export { listReachCounts, listToldByMonth, listToldSince, type Reach, readReach } from './reach.reads.ts';
export {
  type LinkChannel,
  linkChannels,
  type NoticeChannel,
  noticeChannels,
  type SentChannel,
  sentChannels,
} from './reach.rules.ts';
export { seedDemoFollowers } from './seed-demo-followers.ts';
export { seedDemoInbox } from './seed-demo-inbox.ts';
export { type DemoReach, seedDemoReach } from './seed-demo-reach.ts';
export { type Message, sendMessage } from './send-message.ts';
export { canSendCodes, sendPhoneCode } from './send-phone-code.ts';
export { stopWave } from './stop-wave.ts';
export type { Topic } from './subscription.rules.ts';
export { tellCorrection } from './tell-correction.ts';
export { tellDataAnswer } from './tell-data-answer.ts';
export { tellSubscribers } from './tell-subscribers.ts';
export { listWaves, type Wave } from './wave.reads.ts';
export type { Audience } from './wave.rules.ts';
