import type { Ctx } from '#platform/ctx.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { insertDemoRows } from './demo.store.ts';
import type { DemoNames } from './demo-applications.rules.ts';
import { gatherApplicants } from './demo-gather.ts';
import { type DemoAround, type DemoPlan, rowsOf } from './demo-rows.ts';

interface DemoApplying {
  callId: string;
  plan: DemoPlan;
  names: DemoNames;
  /** The demo's owner who can sign in; applies where the plan says so. */
  owner?: { name: string; phone: string };
  random: () => number;
  around: DemoAround;
  /** Phones used so far: each stands for one person. */
  taken: Set<string>;
}

/** Writes the invented applications of one demo call, each on the timeline of its business. Returns how many. */
export async function applyToDemoCall(tx: Ctx, input: DemoApplying): Promise<number> {
  const { callId, plan, random, around } = input;
  const call = await getCall(tx, callId);
  const people = await gatherApplicants(tx, {
    ...input,
    call,
    count: plan.verified + plan.incomplete + plan.submitted,
    owner: plan.withOwner ? input.owner : undefined,
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
  return rows.applications.length;
}

/** The officers who check and mark, and the helper who fills in at the counter. */
export async function demoAround(tx: Ctx): Promise<DemoAround> {
  const named = async (role: 'programme' | 'training' | 'helper') =>
    (await listPeople(tx, { role })).map(({ id, name }) => ({ id, name }));
  const [helper] = await named('helper');
  return { officers: [...(await named('programme')), ...(await named('training'))], helper };
}
