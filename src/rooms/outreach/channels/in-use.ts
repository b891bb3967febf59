import { port } from '#platform/port.ts';
import { captured } from './captured.ts';
import type { AddressKind, Channel } from './channel.ts';
import { type EmailSettings, email } from './email.ts';
import { type GatewaySettings, gateway } from './gateway.ts';
import { type PushSettings, push } from './push.ts';
import { type SmsSettings, sms } from './sms.ts';
import { type TelegramSettings, telegram } from './telegram.ts';
import { type WhatsappSettings, whatsapp } from './whatsapp.ts';

/** The accounts of this installation; those left out do not exist. */
export interface ChannelSettings {
  whatsapp?: WhatsappSettings;
  gateway?: GatewaySettings;
  sms?: SmsSettings;
  email?: EmailSettings;
  telegram?: TelegramSettings;
  push?: PushSettings;
}

const settings = port<ChannelSettings>({});

/** Sets the accounts of this installation. Called once by start-up and by tests. */
export function useChannels(given: ChannelSettings): void {
  settings.now = given;
}

/** Only the gateway, or nothing. */
export const useGateway = (given: GatewaySettings | undefined): void => useChannels({ gateway: given });

/** The accounts of this installation, for their webhooks. */
export const account = <K extends keyof ChannelSettings>(name: K): ChannelSettings[K] => settings.now[name];

/** The channels with an account that reach a kind of address, in the order they are tried. */
function channelsOf(kind: AddressKind): Channel[] {
  const { now } = settings;
  const all: Record<AddressKind, (Channel | undefined)[]> = {
    phone: [now.whatsapp && whatsapp(now.whatsapp), now.gateway && gateway(now.gateway), now.sms && sms(now.sms)],
    email: [now.email && email(now.email)],
    telegram: [now.telegram && telegram(now.telegram)],
    push: [now.push && push(now.push)],
  };
  return all[kind].filter((one) => one !== undefined);
}

/** Whether any message to such an address leaves the office by itself. */
export const hasAccount = (kind: AddressKind): boolean => channelsOf(kind).length > 0;

/** The channel news to a kind of address goes out by. */
export const newsChannel = (kind: AddressKind): Channel => channelsOf(kind)[0] ?? captured;

/** A channel for a message, and the address it goes to. */
export interface Route {
  channel: Channel;
  address: string;
}

/** Where a message can go: its own address, and others of the same person. */
export interface Place {
  kind: AddressKind;
  address: string;
}

/**
 * The next way for a message, leaving out channels that cannot bring it: first those of its own address, then those of
 * the person's others. Where its own kind has no account and no other way is left, a person of the office sends it.
 * Nothing when each was tried.
 */
export function nextRoute(own: Place, others: readonly Place[], refusedBy: readonly string[]): Route | undefined {
  const routes = [own, ...others].flatMap(({ kind, address }) =>
    channelsOf(kind).map((channel) => ({ channel, address })),
  );
  const next = routes.find(({ channel }) => !refusedBy.includes(channel.name));
  if (next || hasAccount(own.kind)) return next;
  return { channel: captured, address: own.address };
}
