import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { seeded } from '#rooms/registry/index.ts';
import { applyToDemoCall, demoAround } from './apply-to-demo-call.ts';
import type { DemoNames } from './demo-applications.rules.ts';
import type { DemoPlan } from './demo-rows.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/** How many applications each call of the demo has, by key, and how far they were checked. */
const plans: Record<string, DemoPlan> = {
  open: { verified: 11, incomplete: 4, submitted: 13, marked: 6, withOwner: true },
  'in-selection': { verified: 58, incomplete: 4, submitted: 0, marked: 58, withOwner: false },
  finished: { verified: 41, incomplete: 0, submitted: 0, marked: 41, withOwner: true },
  exhibition: { verified: 19, incomplete: 0, submitted: 0, marked: 0, withOwner: true },
};

/**
 * Invented applications for the calls of the demo city: people of its registry and some who are new, over the days since
 * each call opened, checked and marked by the office's invented officers. Returns how many. Nobody in them is real.
 */
export async function seedDemoApplications(
  ctx: Ctx,
  input: { callIds: Record<string, string>; names: DemoNames; owner?: { name: string; phone: string } },
): Promise<number> {
  allow(ctx, 'selection.seed-demo');
  return inTransaction(ctx, async (tx) => {
    const random = seeded(7);
    const around = await demoAround(tx);
    const taken = new Set<string>();
    let count = 0;
    for (const [key, plan] of Object.entries(plans)) {
      const callId = input.callIds[key];
      if (callId) count += await applyToDemoCall(tx, { ...input, callId, plan, random, around, taken });
    }
    await record(tx, 'selection.demo-seeded', { type: 'city', id: tx.city }, { applications: count });
    return count;
  });
}
