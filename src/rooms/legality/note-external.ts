import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { holdCase, settleCase } from './case-moves.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';

export interface SeenStatus {
  caseId: string;
  version: number;
  /** Number of the application at the issuing body, such as the STTD; empty keeps the one known. */
  number: string;
  /** Its status, in the issuing body's own words. */
  status: string;
  /** Day somebody saw it, 'YYYY-MM-DD'. */
  day: string;
}

/**
 * Keeps what the issuing body's own system says of the application, and when that was seen: the owner reads both. Refuses a
 * day to come (422), a stale page (409). It is typed from a screen: no password of that system is ever kept.
 */
export async function noteExternal(ctx: Ctx, input: SeenStatus): Promise<void> {
  allow(ctx, 'legality.work');
  await inTransaction(ctx, async (tx) => {
    const { caseId, version, status, day } = input;
    const held = await holdCase(tx, caseId, 'see-status', version);
    if (day > dayOf(tx.now)) throw refuse('future-day');
    const number = input.number || held.case_.externalNumber;
    const detail = { status, day, ...(number && { number }) };
    const change = { external: { number, status, seenOn: day } };
    await settleCase(tx, held, { move: 'see-status', event: { kind: 'external', detail }, change });
  });
}
