import { formatNumber, formatRupiah } from '#ui/index.ts';
import { m } from '#words';
import type { Explored } from '../../allocation/explore-plan.ts';
import type { PlanResult } from '../../allocation/make-plan.ts';
import type { PlanInput } from '../../allocation/plan-input.ts';

type Plan = Extract<PlanResult, { kind: 'plan' }>;

/** What was paid from a source. */
export const paidBy = ({ payments }: Plan, name: string): number =>
  payments.reduce((sum, { source, amount }) => sum + (source === name ? amount : 0), 0);

/** What keeps the plan from serving more, in sentences: only limits of which a little more was shown to serve more. */
export function bindingLimits(input: PlanInput, plan: Plan, { more, days }: Explored): string[] {
  const limits: string[] = [];
  if (days !== null && days > 0) {
    const { staffDays } = input;
    limits.push(m.selection_plan_binds_days({ used: formatNumber(plan.staffDays), all: formatNumber(staffDays) }));
  }
  for (const { name, budget } of input.sources) {
    if (!more.some(({ source, points }) => source === name && points !== null && points > 0)) continue;
    limits.push(m.selection_plan_binds_source({ name, left: formatRupiah(budget - paidBy(plan, name)) }));
  }
  const unserved = plan.served.reduce((sum, { people, wanted }) => sum + wanted - people, 0);
  if (unserved === 0) limits.push(m.selection_plan_binds_demand());
  return limits.length > 0 ? limits : [m.selection_plan_binds_steps()];
}
