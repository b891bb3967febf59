import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import type { Application } from './selection.reads.ts';

type Handler = (tx: Ctx, application: Application) => Promise<void>;
const handlers = ports<Handler>();

/**
 * A later room's part of sending an application, in the same transaction: "belum punya NIB" opens a legality case.
 * Registered once at start, in `src/subscriptions.ts`. A handler that throws undoes the whole submit.
 */
export function onApplicationSubmitted(handler: Handler): void {
  handlers.push(handler);
}

/** Runs every registered part, in order. */
export async function tellApplicationSubmitted(tx: Ctx, application: Application): Promise<void> {
  for (const handler of handlers) await handler(tx, application);
}
