import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { countCases, stuckBefore } from '#rooms/legality/index.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { listDecisionTimes, listIntakes } from '#rooms/selection/index.ts';

/** Something only the head of office can settle, by its kind and the numbers a sentence about it needs. */
export type HeadDecision =
  | { kind: 'approve'; call: Call }
  | { kind: 'choose'; call: Call; applicants: number; isLate: boolean }
  | { kind: 'resume'; call: Call }
  | { kind: 'stuck'; n: number };

/**
 * What waits for the head, the most pressing first: participants to be decided, plans to be approved, calls put off,
 * licence cases that stand still.
 */
export async function listHeadDecisions(ctx: Ctx): Promise<HeadDecision[]> {
  const calls = await listCalls(ctx, { states: ['awaiting-approval', 'closed', 'postponed'] });
  const [decided, intakes, stuck] = await Promise.all([
    listDecisionTimes(ctx),
    listIntakes(
      ctx,
      calls.map(({ id }) => id),
    ),
    countCases(ctx, { waitsBefore: stuckBefore(ctx.now) }),
  ]);
  const today = dayOf(ctx.now);
  const inState = (state: Call['state']) => calls.filter((call) => call.state === state);
  const undecided = inState('closed')
    .map((call) => ({ call, applicants: intakes.get(call.id)?.applicants ?? 0 }))
    .filter(({ call, applicants }) => !decided.has(call.id) && applicants > 0);
  return [
    ...undecided.map(({ call, applicants }) => ({
      kind: 'choose' as const,
      call,
      applicants,
      isLate: call.decideBy !== null && call.decideBy < today,
    })),
    ...inState('awaiting-approval').map((call) => ({ kind: 'approve' as const, call })),
    ...inState('postponed').map((call) => ({ kind: 'resume' as const, call })),
    ...(stuck.n > 0 ? [{ kind: 'stuck' as const, n: stuck.n }] : []),
  ];
}
