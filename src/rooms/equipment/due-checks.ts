import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type GrantCase, listCases } from './case.reads.ts';
import { checkEarlyDays } from './case.rules.ts';
import { listChecks } from './handover.reads.ts';

export interface DueCheck {
  grantCase: GrantCase;
  month: number;
  due: string;
}

/** Things in use whose next look is due within two weeks or late, earliest first. Only within the reader's remit. */
export async function listDueChecks(ctx: Ctx): Promise<DueCheck[]> {
  const cases = await listCases(ctx, { states: ['in-use'], remit: ctx.actor.remit });
  const checks = await listChecks(
    ctx,
    cases.map(({ id }) => id),
  );
  const until = addDays(dayOf(ctx.now), checkEarlyDays);
  const next = new Map<string, DueCheck>();
  for (const { caseId, month, due, doneAt } of checks) {
    const grantCase = cases.find(({ id }) => id === caseId);
    if (grantCase && doneAt === null && due <= until && !next.has(caseId)) next.set(caseId, { grantCase, month, due });
  }
  return [...next.values()];
}
