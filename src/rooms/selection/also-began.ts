import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import type { Application } from './selection.reads.ts';

/** Something else that began with an application, for its confirmation and status page. */
export interface AlsoBegan {
  title: string;
  text: string;
  /** Where this reader can follow it; left out where they cannot. */
  link?: { href: string; label: string };
}

type Provider = (ctx: Ctx, application: Application) => Promise<AlsoBegan | undefined>;
const providers = ports<Provider>();

/** A later room says what it began with an application: a licence case. Registered once in `src/subscriptions.ts`. */
export function onAlsoBegan(provider: Provider): void {
  providers.push(provider);
}

/** Everything that began with this application, in the order the rooms were registered. */
export async function listAlsoBegan(ctx: Ctx, application: Application): Promise<AlsoBegan[]> {
  const found = await Promise.all(providers.map((provide) => provide(ctx, application)));
  return found.filter((one) => one !== undefined);
}
