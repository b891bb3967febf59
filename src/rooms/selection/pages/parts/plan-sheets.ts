import { type Table, tableOf } from '#platform/xlsx/table.ts';
import { m } from '#words';
import type { PlanResult } from '../../allocation/make-plan.ts';

type Plan = Extract<PlanResult, { kind: 'plan' }>;

/** The plan as sheets: batches, people, who pays what. */
export function planSheets({ batches, served, payments }: Plan): Table[] {
  return [
    tableOf<Plan['batches'][number]>({
      name: m.selection_plan_batches(),
      columns: [
        { head: m.selection_plan_activity(), value: ({ activity }) => activity },
        { head: m.selection_plan_area(), value: ({ area }) => area },
        { head: m.selection_plan_count(), kind: 'number', value: ({ count }) => count },
      ],
      rows: batches,
    }),
    tableOf<Plan['served'][number]>({
      name: m.selection_plan_people(),
      columns: [
        { head: m.selection_plan_activity(), value: ({ activity }) => activity },
        { head: m.selection_plan_area(), value: ({ area }) => area },
        { head: m.selection_plan_group(), value: ({ group }) => group },
        { head: m.selection_plan_people(), kind: 'number', value: ({ people }) => people },
        { head: m.selection_plan_wanted(), kind: 'number', value: ({ wanted }) => wanted },
      ],
      rows: served,
    }),
    tableOf<Plan['payments'][number]>({
      name: m.selection_plan_pays(),
      columns: [
        { head: m.selection_plan_source(), value: ({ source }) => source },
        { head: m.selection_plan_activity(), value: ({ activity }) => activity },
        {
          head: m.selection_plan_for(),
          value: ({ component }) => (component === 'goods' ? m.selection_plan_goods() : m.selection_plan_honoraria()),
        },
        { head: m.selection_plan_amount(), kind: 'rupiah', value: ({ amount }) => amount },
      ],
      rows: payments,
    }),
  ];
}
