import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { formatInstant, formatNumber, formatRupiah, formatRupiahShort } from '#ui/index.ts';
import { m } from '#words';
import type { Explored } from '../../allocation/explore-plan.ts';
import type { PlanResult } from '../../allocation/make-plan.ts';
import { floorsOf, type PlanInput } from '../../allocation/plan-input.ts';
import { bindingLimits, paidBy } from './plan-binding.ts';

type Plan = Extract<PlanResult, { kind: 'plan' }>;

/** The plan as a paper: who is served, what binds, batches, who pays what, and what more money would buy. */
export function planPaper(
  ctx: Ctx,
  { input, plan, explored }: { input: PlanInput; plan: Plan; explored: Explored },
): PaperKinds['plan'] {
  return inLocale('id', () => {
    const sum = (of: (one: Plan['served'][number]) => number) => plan.served.reduce((all, one) => all + of(one), 0);
    const steps = [...new Set(explored.more.map(({ rupiah }) => rupiah))];
    return {
      office: ctx.office,
      day: dayOf(ctx.now),
      printedAt: ctx.now,
      asOf: formatInstant(ctx.now),
      heading: m.selection_plan_result({
        people: formatNumber(sum(({ people }) => people)),
        wanted: formatNumber(sum(({ wanted }) => wanted)),
      }),
      lines: bindingLimits(input, plan, explored),
      tables: [
        {
          title: m.selection_plan_batches(),
          texts: 2,
          head: [m.selection_plan_activity(), m.selection_plan_area(), m.selection_plan_count()],
          rows: plan.batches.map(({ activity, area, count }) => [activity, area, formatNumber(count)]),
        },
        {
          title: m.selection_plan_served(),
          texts: 1,
          head: [m.selection_plan_who(), m.selection_plan_people(), m.selection_plan_wanted()],
          rows: floorsOf(input).map(({ name, wanted, demand }) => [
            name,
            formatNumber(demand.reduce((all, at) => all + (plan.served[at]?.people ?? 0), 0)),
            formatNumber(wanted),
          ]),
        },
        {
          title: m.selection_plan_pays(),
          texts: 3,
          head: [
            m.selection_plan_source(),
            m.selection_plan_activity(),
            m.selection_plan_for(),
            m.selection_plan_amount(),
          ],
          rows: plan.payments.map(({ source, activity, component, amount }) => [
            source,
            activity,
            component === 'goods' ? m.selection_plan_goods() : m.selection_plan_honoraria(),
            formatRupiah(amount),
          ]),
        },
        {
          title: m.selection_plan_left(),
          texts: 1,
          head: [m.selection_plan_source(), m.selection_plan_used(), m.selection_plan_rest()],
          rows: input.sources.map(({ name, budget }) => [
            name,
            formatRupiah(paidBy(plan, name)),
            formatRupiah(budget - paidBy(plan, name)),
          ]),
        },
        {
          title: m.selection_plan_more(),
          texts: 1,
          head: [m.selection_plan_source(), ...steps.map((rupiah) => `+${formatRupiahShort(rupiah)}`)],
          rows: input.sources.map(({ name }) => [
            name,
            ...explored.more
              .filter(({ source }) => source === name)
              .map(({ points }) => (points === null ? '–' : `+${formatNumber(points, 1)}`)),
          ]),
        },
      ],
    };
  });
}
