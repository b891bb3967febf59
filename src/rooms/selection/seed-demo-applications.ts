import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline, seeded } from '#rooms/registry/index.ts';
import { insertDemoRows } from './demo.store.ts';
import type { DemoNames } from './demo-applications.rules.ts';
import { gatherApplicants } from './demo-gather.ts';
import { type DemoAround, type DemoPlan, rowsOf } from './demo-rows.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/** How many applications each call of the demo has, by key, and how far they were checked. */
const plans: Record<string, DemoPlan> = {
  open: { verified: 11, incomplete: 4, submitted: 13, marked: 6, withOwner: true },
  'in-selection': { verified: 58, incomplete: 4, submitted: 0, marked: 58, withOwner: false },
  finished: { verified: 41, incomplete: 0, submitted: 0, marked: 41, withOwner: true },
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
    const around = await aroundOf(tx);
    const taken = new Set<string>();
    let count = 0;
    for (const [key, plan] of Object.entries(plans)) {
      const callId = input.callIds[key];
      if (!callId) continue;
      const call = await getCall(tx, callId);
      const people = await gatherApplicants(tx, {
        call,
        count: plan.verified + plan.incomplete + plan.submitted,
        owner: plan.withOwner ? input.owner : undefined,
        names: input.names,
        random,
        taken,
      });
      const rows = rowsOf(tx, { call, plan, people, random, around });
      await insertDemoRows(tx, rows);
      for (const { business_id, submitted_at } of rows.applications)
        await noteOnTimeline(
          { ...tx, actor: { ...tx.actor, name: '' } },
          {
            businessId: business_id,
            at: new Date(submitted_at),
            kind: 'application',
            text: { key: 'selection_timeline_applied', params: { call: call.title } },
          },
        );
      count += rows.applications.length;
    }
    await record(tx, 'selection.demo-seeded', { type: 'city', id: tx.city }, { applications: count });
    return count;
  });
}

/** The officers who check and mark, and the helper who fills in at the counter. */
async function aroundOf(tx: Ctx): Promise<DemoAround> {
  const named = async (role: 'programme' | 'training' | 'helper') =>
    (await listPeople(tx, { role })).map(({ id, name }) => ({ id, name }));
  const [helper] = await named('helper');
  return { officers: [...(await named('programme')), ...(await named('training'))], helper };
}
