import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import type { Call } from './call.ts';
import type { CallStep } from './call-states.rules.ts';

type Handler = (tx: Ctx, moved: { call: Call; step: CallStep }) => Promise<void>;
const handlers = ports<Handler>();

/**
 * A later room's part of moving a call, in the same transaction, with the call as it stands after the step: follow-up
 * opens mentoring tracks, finishing asks whether everyone has a next step. A handler that refuses undoes the step.
 * Registered once at start, in `src/subscriptions.ts`.
 */
export function onCallMoved(handler: Handler): void {
  handlers.push(handler);
}

/** Runs every registered part, in order. */
export async function tellCallMoved(tx: Ctx, moved: { call: Call; step: CallStep }): Promise<void> {
  for (const handler of handlers) await handler(tx, moved);
}
