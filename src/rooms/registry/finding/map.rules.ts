/** What the map of the registry can show, by the word in its address. */
export const mapMeasures = ['tak-dibantu', 'tanpa-nib', 'baru'] as const;
export type MapMeasure = (typeof mapMeasures)[number];

/** The measure an address asks for; what is not understood is the first. */
export const mapMeasureOf = (asked: string | undefined): MapMeasure =>
  mapMeasures.find((measure) => measure === asked) ?? 'tak-dibantu';

/** Running businesses of one kelurahan, and how many of them the measures count. */
export interface WardCount {
  ward: string;
  businesses: number;
  neverHelped: number;
  withoutNib: number;
  /** Came into the registry within the last twelve months. */
  added: number;
}

/** Of fewer businesses no rate is said (ui.md §11). */
export const FEWEST_FOR_RATE = 5;
const STEPS = [1, 2, 5, 10, 20] as const;

/** Lower limits of five classes over what the kelurahan really have, in round steps: a city where all is alike still shows its differences. */
export function limitsOver(rates: readonly number[]): number[] {
  const [low, high] = rates.length === 0 ? [0, 100] : [Math.min(...rates), Math.max(...rates)];
  const step = STEPS.find((one) => Math.floor(low / one) * one + 5 * one > high) ?? 20;
  const start = Math.floor(low / step) * step;
  return [0, 1, 2, 3, 4].map((at) => start + at * step);
}

/** What a measure counts in one kelurahan. */
export function countedBy(measure: MapMeasure, ward: WardCount): number {
  if (measure === 'tak-dibantu') return ward.neverHelped;
  return measure === 'tanpa-nib' ? ward.withoutNib : ward.added;
}

/** Of 100 businesses, rounded; null where there are too few to say. */
export const rateBy = (measure: MapMeasure, ward: WardCount): number | null =>
  ward.businesses < FEWEST_FOR_RATE ? null : Math.round((countedBy(measure, ward) / ward.businesses) * 100);

/** The class (from 1) of a rate. */
export const mapClass = (limits: readonly number[], rate: number): number =>
  limits.findLastIndex((limit) => rate >= limit) + 1;
