import { captured } from './captured.ts';
import type { Channel } from './channel.ts';
import { type GatewaySettings, gateway } from './gateway.ts';

let settings: GatewaySettings | undefined;

/** Sets the gateway of this installation, or none. Called once by start-up and by tests. */
export function useGateway(given: GatewaySettings | undefined): void {
  settings = given;
}

/** The channel messages go out on: the gateway where there is one. */
export const channelInUse = (): Channel => (settings ? gateway(settings) : captured);

/** The secret reports are signed with; nothing where there is no gateway. */
export const gatewaySecret = (): string | undefined => settings?.secret;
