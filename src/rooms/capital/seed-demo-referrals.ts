import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { beginReferral } from './begin-referral.ts';
import { allow } from './capital.permissions.ts';
import { type DemoReferral, demoReferrals } from './demo-referrals.rules.ts';
import { moveReferral } from './move-referral.ts';
import { getReferral } from './referral.reads.ts';

/**
 * Makes a handful of referrals in different states through the steps an office takes, each at its own day before today.
 * With fewer businesses fewer are made. Returns how many.
 */
export async function seedDemoReferrals(
  ctx: Ctx,
  { businessIds }: { businessIds: readonly string[] },
): Promise<number> {
  allow(ctx, 'capital.work');
  return inTransaction(ctx, async (tx) => {
    const [person] = await listPeople(tx, { role: 'programme' });
    if (!person) throw new Error('The demo needs someone with the role programme before its referrals.');
    const by: Actor = { kind: 'staff', id: person.id, name: person.name, roles: ['programme'], remit: [tx.city] };
    const today = dayOf(tx.now);
    const made = demoReferrals({ until: addDays(today, 60), paidOut: addDays(today, -92) }).slice(
      0,
      businessIds.length,
    );
    for (const [at, demo] of made.entries()) await liveThrough(tx, { demo, by, businessId: businessIds[at] ?? '' });
    return made.length;
  });
}

async function liveThrough(tx: Ctx, { demo, by, businessId }: { demo: DemoReferral; by: Actor; businessId: string }) {
  const on = (daysAgo: number): Ctx => ({
    ...tx,
    actor: by,
    now: instantOf(addDays(dayOf(tx.now), -daysAgo), '10:00'),
  });
  const { amount, purpose, begunDaysAgo, steps } = demo;
  const id = await beginReferral(on(begunDaysAgo), { businessId, amount, purpose });
  for (const { daysAgo, move } of steps) {
    const { version } = await getReferral(tx, id);
    await moveReferral(on(daysAgo), id, { ...move, version });
  }
}
