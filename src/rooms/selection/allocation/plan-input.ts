/** What a batch of an activity costs, apart because sources often pay for only one of the two. */
export const components = ['honoraria', 'goods'] as const;
export type Component = (typeof components)[number];

/** Money with its restrictions, in whole rupiah. */
export interface Source {
  name: string;
  budget: number;
  /** Activities it may pay for; empty: all. */
  only: string[];
  /** What of them it may pay. */
  pays: Component[];
  /** At most so much for honoraria, when the source says so. */
  honorariaCap?: number;
}

/** Something the office can hold in whole batches, in any area with demand for it. */
export interface Activity {
  name: string;
  /** Whole rupiah for each batch. */
  honoraria: number;
  goods: number;
  /** People for each batch. */
  seats: number;
  staffDays: number;
  /** Coverage points for each person served. */
  points: number;
}

/** People of a group in an area who want an activity. */
export interface Demand {
  activity: string;
  area: string;
  group: string;
  people: number;
}

/** All that a plan is made from. `floor`: of each area's and each group's demand at least this share (0 to 1) is served. */
export interface PlanInput {
  sources: Source[];
  activities: Activity[];
  demand: Demand[];
  staffDays: number;
  floor: number;
}

/** Someone who must not be left behind: an area or a group, with the least number of people to serve. */
export interface Floor {
  kind: 'area' | 'group';
  name: string;
  wanted: number;
  least: number;
  /** Positions in the demand. */
  demand: number[];
}

/** The floors of areas, then of groups. */
export function floorsOf({ demand, floor }: PlanInput): Floor[] {
  return (['area', 'group'] as const).flatMap((kind) =>
    [...new Set(demand.map((one) => one[kind]))].map((name): Floor => {
      const own = demand.flatMap((one, at) => (one[kind] === name ? [at] : []));
      const wanted = own.reduce((sum, at) => sum + demand[at]!.people, 0);
      return { kind, name, wanted, least: Math.ceil(floor * wanted - 1e-9), demand: own };
    }),
  );
}
