import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { m } from '#words';
import { listReferrals } from './referral.reads.ts';
import { sinceLine } from './referral-words.ts';

/** The owner's open referrals, for `/saya`. A business of the counter shows too: businesses come by phone. */
export async function listOwnerReferrals(ctx: Ctx): Promise<OwnerTask[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const own = await listBusinessesOfPhone(ctx, phone);
  const open = await listReferrals(ctx, { businessIds: own.map(({ id }) => id) });
  return open.map((one) => {
    const due = one.state === 'running' && (one.checkDue ?? '') <= dayOf(ctx.now);
    const about = { business: one.businessName };
    return {
      kind: 'task',
      label: one.waitsFor === 'owner' || due ? m.capital_home_yours(about) : m.capital_home_ours(about),
      hint: sinceLine(one, true),
      href: `/saya/modal/${one.id}`,
      at: due && one.checkDue ? instantOf(one.checkDue, '08:00') : undefined,
    };
  });
}
