import * as v from 'valibot';
import { day, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';

const empty = () => m.equipment_stock_empty();

/** A delivery: how many of one thing, each with its serial number where it has one. */
export const stockSchema = v.pipe(
  v.object({
    need: line({ max: 80, empty: () => m.equipment_need_empty() }),
    name: line({ max: 120, empty }),
    count: wholeNumber({ min: 1, max: 200, empty }),
    serials: v.pipe(
      paragraph({ max: 8000 }),
      v.transform((text) =>
        text
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ),
    value: wholeNumber({ min: 1, max: 10_000_000_000, empty }),
    source: line({ max: 80, empty }),
    batch: line({ max: 80, empty }),
    day: day(empty),
    custodian: line({ max: 80, empty }),
    place: line({ max: 120, empty }),
    hours: wholeNumber({ min: 0, max: 10_000, empty }),
    cost: wholeNumber({ min: 0, max: 1_000_000_000, empty }),
  }),
  v.forward(
    v.check(
      ({ serials, count }) => serials.length === 0 || (serials.length === count && new Set(serials).size === count),
      () => m.equipment_serials_count(),
    ),
    ['serials'],
  ),
);
export type StockInput = v.InferOutput<typeof stockSchema>;
