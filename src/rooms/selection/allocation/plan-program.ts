import type { Program, Row } from '../engine/solver/program.ts';
import { components, floorsOf, type PlanInput } from './plan-input.ts';

/** Money in the programme is in millions, so that all its figures are of like size. */
const MILLION = 1e6;

/** A payment that no restriction forbids: source and activity by position. */
interface Payment {
  source: number;
  activity: number;
  component: (typeof components)[number];
}

/** The columns of the programme, in this order: batches, people, payments, what each floor falls short by. */
export interface PlanColumns {
  batches: { activity: number; area: string }[];
  payments: Payment[];
  /** Where people, payments and shortfalls begin. */
  people: number;
  paid: number;
  short: number;
}

/** Which columns a plan has: batches only where there is demand, payments only where a source may pay. */
export function columnsOf({ sources, activities, demand }: PlanInput): PlanColumns {
  const batches = activities.flatMap(({ name }, activity) =>
    [...new Set(demand.filter((one) => one.activity === name).map(({ area }) => area))].map((area) => ({
      activity,
      area,
    })),
  );
  const payments = sources.flatMap(({ only, pays }, source) =>
    activities.flatMap((one, activity) =>
      only.length > 0 && !only.includes(one.name)
        ? []
        : components.flatMap((component) =>
            pays.includes(component) && one[component] > 0 ? [{ source, activity, component }] : [],
          ),
    ),
  );
  const paid = batches.length + demand.length;
  return { batches, payments, people: batches.length, paid, short: paid + payments.length };
}

const row = (cells: [column: number, value: number][], lower: number, upper: number): Row => ({
  columns: cells.map(([column]) => column),
  values: cells.map(([, value]) => value),
  lower,
  upper,
});

/** The most points under every limit; with `elastic` the fewest people by whom the floors are missed. */
export function planProgram(input: PlanInput, columns: PlanColumns, elastic: boolean): Program {
  const { sources, activities, demand, staffDays } = input;
  const { batches, payments, people, paid, short } = columns;
  const floors = floorsOf(input);
  const payCells = (kept: (one: Payment) => boolean): [number, number][] =>
    payments.flatMap((one, at) => (kept(one) ? [[paid + at, 1] as [number, number]] : []));
  const rows = [
    row(
      batches.map(({ activity }, at) => [at, activities[activity]!.staffDays]),
      -Infinity,
      staffDays,
    ),
    ...batches.map(({ activity, area }, at) => {
      const { name, seats } = activities[activity]!;
      const own = demand.flatMap((one, place) =>
        one.activity === name && one.area === area ? [[people + place, 1] as [number, number]] : [],
      );
      return row([[at, -seats], ...own], -Infinity, 0);
    }),
    ...activities.flatMap((one, activity) =>
      components.map((component) =>
        row(
          [
            ...batches.flatMap((batch, at) =>
              batch.activity === activity ? [[at, -one[component] / MILLION] as [number, number]] : [],
            ),
            ...payCells((pay) => pay.activity === activity && pay.component === component),
          ],
          0,
          0,
        ),
      ),
    ),
    ...sources.flatMap(({ budget, honorariaCap }, source) => [
      row(
        payCells((pay) => pay.source === source),
        -Infinity,
        budget / MILLION,
      ),
      row(
        payCells((pay) => pay.source === source && pay.component === 'honoraria'),
        -Infinity,
        (honorariaCap ?? budget) / MILLION,
      ),
    ]),
    ...floors.map(({ least, demand: own }, at) =>
      row([...own.map((place): [number, number] => [people + place, 1]), [short + at, 1]], least, Infinity),
    ),
  ];
  const pointsOf = (name: string) => activities.find((one) => one.name === name)?.points ?? 0;
  const most = (at: number) => {
    const { activity, area } = batches[at]!;
    const { name, seats } = activities[activity]!;
    const wanted = demand.filter((one) => one.activity === name && one.area === area);
    return Math.ceil(wanted.reduce((sum, one) => sum + one.people, 0) / seats);
  };
  return {
    costs: [
      ...batches.map(() => 0),
      ...demand.map(({ activity }) => (elastic ? 0 : pointsOf(activity))),
      ...payments.map(() => 0),
      ...floors.map(() => (elastic ? -1 : 0)),
    ],
    lower: Array<number>(short + floors.length).fill(0),
    upper: [
      ...batches.map((_, at) => most(at)),
      ...demand.map((one) => one.people),
      ...payments.map(({ source }) => sources[source]!.budget / MILLION),
      ...floors.map(({ least }) => (elastic ? least : 0)),
    ],
    rows,
  };
}
