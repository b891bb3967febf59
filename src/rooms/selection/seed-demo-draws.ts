import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { seeded } from '#rooms/registry/index.ts';
import { saveIntakeMode } from './application.store.ts';
import { applyToDemoCall, demoAround } from './apply-to-demo-call.ts';
import { readChoice } from './choice.reads.ts';
import { decideDemoCall } from './decide-demo-call.ts';
import type { DemoNames } from './demo-applications.rules.ts';
import { holdDraw } from './hold-draw.ts';
import { sealDraw } from './seal-draw.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

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
    await seal(tx, input.callIds.sealed, { sealedIn: -1, drawnIn: 2 });
    await seal(tx, input.callIds.drawn, { sealedIn: -9, drawnIn: -6 });
    const drawer = await actorOf(tx, 'training', { in: -6, at: '10:20' });
    await holdDraw(drawer, {
      callId: input.callIds.drawn,
      outside: '417',
      witnesses: 'Dua wakil forum UMKM dan 21 pendaftar',
    });
    await decideDemoCall(tx, input.callIds.drawn);
    await record(tx, 'selection.demo-seeded', { type: 'city', id: tx.city }, { applications: count });
    return count;
  });
}

/** Seals as the programme officer would, so many days from today. */
async function seal(tx: Ctx, callId: string, { sealedIn, drawnIn }: { sealedIn: number; drawnIn: number }) {
  const sealer = await actorOf(tx, 'programme', { in: sealedIn, at: '09:00' });
  const { choice } = await readChoice(sealer, await getCall(sealer, callId));
  const [year, month, day] = addDays(dayOf(tx.now), drawnIn).split('-');
  await sealDraw(sealer, {
    callId,
    digest: choice.digest,
    outsideKind: 'dice',
    outsidePlan: `${Number(day)}-${Number(month)}-${year}, pukul 10.00, aula dinas. Siapa pun boleh datang melihat.`,
  });
}

async function actorOf(tx: Ctx, role: 'programme' | 'training', when: { in: number; at: string }): Promise<Ctx> {
  const [person] = await listPeople(tx, { role });
  if (!person) throw new Error(`The demo needs someone with the role ${role}.`);
  const actor: Actor = { kind: 'staff', id: person.id, name: person.name, roles: [role], remit: [tx.city] };
  return { ...tx, actor, now: instantOf(addDays(dayOf(tx.now), when.in), when.at) };
}
