import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import type { ConsentSubject, Purpose } from './consent.rules.ts';

type Handler = (tx: Ctx, withdrawn: { subject: ConsentSubject; purpose: Purpose }) => Promise<void>;
const handlers = ports<Handler>();

/** A later room's part of taking a yes back, in the same transaction. Registered once in `src/subscriptions.ts`. */
export function onConsentWithdrawn(handler: Handler): void {
  handlers.push(handler);
}

/** Lets every room stop what stood on this yes. */
export async function stopUse(tx: Ctx, withdrawn: { subject: ConsentSubject; purpose: Purpose }): Promise<void> {
  for (const handle of handlers) await handle(tx, withdrawn);
}
