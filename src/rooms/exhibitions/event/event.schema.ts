import * as v from 'valibot';
import { choice, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { zones } from './allot.rules.ts';
import { mostRows, type RowPlan } from './layout.rules.ts';

const version = wholeNumber({ min: 0, max: 1_000_000, empty: () => m.exhibitions_version_empty() });

/** A whole number that may be left out: then 0. */
const count = (max: number) =>
  v.pipe(
    line({ max: 30 }),
    v.transform((text) => text.replace(/^rp/i, '').replace(/[\s.]/g, '') || '0'),
    v.check(
      (text) => /^\d{1,10}$/.test(text),
      () => m.platform_field_not_a_number(),
    ),
    v.transform(Number),
    v.maxValue(max, () => m.platform_field_out_of_range({ min: 0, max })),
  );

/** Fields of row `at` of the plan form, by their names. */
const rowFields = (at: number) => ({
  [`zone-${at}`]: v.pipe(
    line({ max: 20 }),
    v.transform((text) => text || 'food'),
    v.picklist(zones, () => m.platform_field_not_a_choice()),
  ),
  [`count-${at}`]: count(20),
  [`powered-${at}`]: count(20),
  [`room-${at}`]: count(12),
  [`price-${at}`]: count(100_000_000),
});

const rowNumbers = Array.from({ length: mostRows }, (_, at) => at + 1);

/** The ground plan: rules and up to six rows; a row without stalls is none. */
export const planSchema = v.pipe(
  v.object({
    version,
    rotationMonths: wholeNumber({ min: 0, max: 36, empty: () => m.exhibitions_rotation_empty() }),
    firstShare: wholeNumber({ min: 0, max: 100, empty: () => m.exhibitions_share_empty() }),
    ...Object.assign({}, ...rowNumbers.map(rowFields)),
  }),
  v.transform((typed) => {
    const fields = typed as Record<string, number | string>;
    const rows = rowNumbers.map(
      (at): RowPlan => ({
        zone: fields[`zone-${at}`] === 'goods' ? 'goods' : 'food',
        count: Number(fields[`count-${at}`]),
        powered: Math.min(Number(fields[`powered-${at}`]), Number(fields[`count-${at}`])),
        room: Math.max(1, Number(fields[`room-${at}`])),
        price: Number(fields[`price-${at}`]),
      }),
    );
    return {
      version: Number(fields.version),
      rotationMonths: Number(fields.rotationMonths),
      firstShare: Number(fields.firstShare),
      rows,
    };
  }),
);

/** What a stall needs; 'any' = anywhere. */
export const wishSchema = v.pipe(
  v.object({
    zone: choice(['any', ...zones], () => m.exhibitions_zone_empty()),
    power: choice(['no', 'yes'], () => m.exhibitions_power_empty()),
    shared: choice(['own', 'shared'], () => m.exhibitions_shared_empty()),
  }),
  v.transform(({ zone, power, shared }) => ({
    zone: zone === 'any' ? null : zone,
    power: power === 'yes',
    shared: shared === 'shared',
  })),
);

/** The buttons of the exhibition's page. */
export const eventActSchema = v.object({ act: choice(['allot', 'offer', 'close'], () => m.exhibitions_move_empty()) });

export const changeSchema = v.object({
  stall: line({ max: 36, empty: () => m.exhibitions_stall_empty() }),
  reason: paragraph({ max: 300, empty: () => m.exhibitions_reason_empty() }),
});

export const settleSchema = v.object({
  change: line({ max: 36, empty: () => m.exhibitions_version_empty() }),
  outcome: choice(['confirmed', 'refused'], () => m.exhibitions_move_empty()),
});

const day = line({ max: 10, empty: () => m.exhibitions_refusal_no_day() });

/** Whether someone is there today; the button says which. */
export const arrivalSchema = v.object({ day, came: choice(['yes', 'no'], () => m.exhibitions_move_empty()) });

/** A figure; empty is no answer, which is not 0. */
const figure = (max: number) =>
  v.pipe(
    line({ max: 30 }),
    v.transform((text) => text.replace(/^rp/i, '').replace(/[\s.]/g, '')),
    v.check(
      (text) => text === '' || /^\d{1,11}$/.test(text),
      () => m.platform_field_not_a_number(),
    ),
    v.check(
      (text) => text === '' || Number(text) <= max,
      () => m.platform_field_out_of_range({ min: 0, max }),
    ),
    v.transform((text) => (text === '' ? null : Number(text))),
  );

/** Sales of one day: three figures, 0 is an answer; or the button that says rather not. */
export const salesSchema = v.object({
  day,
  amount: figure(10_000_000_000),
  orders: figure(100_000),
  contacts: figure(100_000),
  withhold: tick,
});

/** What came of it 30 or 90 days later. */
export const outcomeSchema = v.object({
  after: choice(['30', '90'], () => m.exhibitions_move_empty()),
  orders: figure(100_000),
  amount: figure(10_000_000_000),
  withhold: tick,
});

/** An answer to an offered stall. */
export const offerSchema = v.object({ answer: choice(['taken', 'declined'], () => m.exhibitions_move_empty()) });
