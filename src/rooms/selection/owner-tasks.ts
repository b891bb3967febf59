import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';

/** One thing an owner must do, or a day that is fixed, from any room. */
export interface OwnerTask {
  kind: 'task' | 'schedule';
  label: string;
  hint?: string;
  href: string;
  /** When it is due or takes place: orders the list. */
  at?: Date;
  problem?: boolean;
}

type Provider = (ctx: Ctx, businessIds: readonly string[]) => Promise<OwnerTask[]>;
const providers = ports<Provider>();

/** A later room's part of the owner's home: sessions, licence cases, visits. Registered once in `src/subscriptions.ts`. */
export function onOwnerHome(provider: Provider): void {
  providers.push(provider);
}

/** Everything other rooms have for the owner of these businesses, earliest first. */
export async function listOwnerTasks(ctx: Ctx, businessIds: readonly string[]): Promise<OwnerTask[]> {
  const found = await Promise.all(providers.map((provide) => provide(ctx, businessIds)));
  return found.flat().sort((one, other) => (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity));
}
