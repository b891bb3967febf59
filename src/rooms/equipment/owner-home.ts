import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { m } from '#words';
import { listCases } from './case.reads.ts';
import { checkEarlyDays } from './case.rules.ts';
import { listChecks } from './handover.reads.ts';

/** The owner's equipment that is due for a look, for `/saya`; it shows from two weeks before its day. */
export async function listOwnerEquipment(ctx: Ctx): Promise<OwnerTask[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const own = await listBusinessesOfPhone(ctx, phone);
  const cases = await listCases(ctx, { businessIds: own.map(({ id }) => id), states: ['in-use'] });
  const checks = await listChecks(
    ctx,
    cases.map(({ id }) => id),
  );
  const today = dayOf(ctx.now);
  return cases.flatMap((one) => {
    const next = checks.find(({ caseId, doneAt }) => caseId === one.id && doneAt === null);
    if (!next || addDays(next.due, -checkEarlyDays) > today) return [];
    return {
      kind: 'task' as const,
      label: m.equipment_home_check({ need: one.need }),
      hint: m.equipment_home_hint(),
      href: `/saya/peralatan/${one.id}`,
      at: instantOf(next.due, '08:00'),
    };
  });
}
