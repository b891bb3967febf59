import { port } from '#platform/port.ts';
import { captured } from './captured.ts';
import type { Channel } from './channel.ts';
import { type GatewaySettings, gateway } from './gateway.ts';

const settings = port<GatewaySettings | undefined>(undefined);

/** Sets the gateway of this installation, or none. Called once by start-up and by tests. */
export function useGateway(given: GatewaySettings | undefined): void {
  settings.now = given;
}

/** The channel messages go out on: the gateway where there is one. */
export const channelInUse = (): Channel => (settings.now ? gateway(settings.now) : captured);

/** The secret reports are signed with; nothing where there is no gateway. */
export const gatewaySecret = (): string | undefined => settings.now?.secret;
