import { port } from '#platform/port.ts';
import { captured } from './captured.ts';
import type { Channel } from './channel.ts';
import { type GatewaySettings, gateway } from './gateway.ts';
import { type WhatsappSettings, whatsapp } from './whatsapp.ts';

/** The accounts of this installation; those left out do not exist. */
export interface ChannelSettings {
  whatsapp?: WhatsappSettings;
  gateway?: GatewaySettings;
}

const settings = port<ChannelSettings>({});

/** Sets the accounts of this installation. Called once by start-up and by tests. */
export function useChannels(given: ChannelSettings): void {
  settings.now = given;
}

/** Only the gateway, or nothing. */
export const useGateway = (given: GatewaySettings | undefined): void => useChannels({ gateway: given });

/** The channels with an account, in the order they are tried; nothing where everything is sent by hand. */
function accounts(): Channel[] {
  const { now } = settings;
  return [now.whatsapp && whatsapp(now.whatsapp), now.gateway && gateway(now.gateway)].filter(
    (one) => one !== undefined,
  );
}

/** Whether any message leaves the office by itself. */
export const hasAccount = (): boolean => accounts().length > 0;

/**
 * The next channel for a message, leaving out those that cannot bring it; without any account a person sends it.
 * Nothing when each was tried.
 */
export function nextChannel(refusedBy: readonly string[]): Channel | undefined {
  const all = accounts();
  return all.length === 0 ? captured : all.find(({ name }) => !refusedBy.includes(name));
}

/** The secret reports are signed with; nothing where there is no gateway. */
export const gatewaySecret = (): string | undefined => settings.now.gateway?.secret;

/** The account at WhatsApp, for its webhook. */
export const whatsappAccount = (): WhatsappSettings | undefined => settings.now.whatsapp;
