import type { Ctx } from '#platform/ctx.ts';
import type { Call, CallStep } from '#rooms/programmes/index.ts';
import { formatDay } from '#ui/format.ts';
import { keepsLists } from './attendance.rules.ts';
import { sumSessions } from './session-sums.ts';
import { refuse } from './training.refusals.ts';

/**
 * Refuses (409, naming the days) while a session that was held has no closed list; with `alsoToCome` also while one still
 * lies ahead. A call without participants has nothing to close.
 */
export async function guardAllClosed(tx: Ctx, call: Call, options: { alsoToCome?: boolean } = {}): Promise<void> {
  const sums = await sumSessions(tx, call);
  const open = sums.filter(
    ({ closedAt, isOver, expected }) => closedAt === null && expected > 0 && (isOver || options.alsoToCome),
  );
  if (open.length === 0) return;
  throw refuse('sessions-open', { sessions: open.map(({ session }) => formatDay(session.startsAt)).join('; ') });
}

/** This room's part of moving a call: follow-up begins only when it is known who came to each session held. */
export async function guardFollowUp(tx: Ctx, { call, step }: { call: Call; step: CallStep }): Promise<void> {
  if (step === 'begin-follow-up' && keepsLists(call)) await guardAllClosed(tx, call);
}
