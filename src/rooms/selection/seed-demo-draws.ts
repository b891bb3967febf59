import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { seeded } from '#rooms/registry/index.ts';
import { saveIntakeMode } from './application.store.ts';
import { applyToDemoCall, demoAround } from './apply-to-demo-call.ts';
import { decideDemoCall } from './decide-demo-call.ts';
import type { DemoNames } from './demo-applications.rules.ts';
import { agreeToName, demoActor, sealDemoDraw } from './demo-draw-acts.ts';
import { holdDraw } from './hold-draw.ts';
import { listParticipants } from './participants.reads.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication } from './selection.reads.ts';

const plan = { incomplete: 0, submitted: 0, marked: 0 };
const plans = {
  sealed: { ...plan, verified: 36, withOwner: true },
  drawn: { ...plan, verified: 24, withOwner: false },
};

/**
 * Two calls of the demo city that give their places by draw, through the same acts an office takes: one sealed and not yet
 * drawn, one drawn and decided. Their applications are invented. Returns how many applied.
 */
export async function seedDemoDraws(
  ctx: Ctx,
  input: { callIds: Record<'sealed' | 'drawn', string>; names: DemoNames; owner?: { name: string; phone: string } },
): Promise<number> {
  allow(ctx, 'selection.seed-demo');
  return inTransaction(ctx, async (tx) => {
    const random = seeded(11);
    const around = await demoAround(tx);
    let count = 0;
    for (const key of ['sealed', 'drawn'] as const) {
      const callId = input.callIds[key];
      await saveIntakeMode(tx, callId, 'lottery');
      const taken = new Set<string>();
      count += await applyToDemoCall(tx, { ...input, callId, plan: plans[key], random, around, taken });
    }
    await sealDemoDraw(tx, input.callIds.sealed, { sealedIn: -1, drawnIn: 2 });
    await sealDemoDraw(tx, input.callIds.drawn, { sealedIn: -9, drawnIn: -6 });
    const drawer = await demoActor(tx, 'training', { in: -6, at: '10:20' });
    await holdDraw(drawer, {
      callId: input.callIds.drawn,
      outside: '417',
      witnesses: 'Dua wakil forum UMKM dan 21 pendaftar',
    });
    await decideDemoCall(tx, input.callIds.drawn, addDays(dayOf(tx.now), -5));
    for (const { ownerId, applicationId } of await listParticipants(tx, input.callIds.drawn))
      if ((await getApplication(tx, applicationId)).mayPublishName) await agreeToName(tx, ownerId);
    await record(tx, 'selection.demo-seeded', { type: 'city', id: tx.city }, { applications: count });
    return count;
  });
}
