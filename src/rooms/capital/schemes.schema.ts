import * as v from 'valibot';
import { choice, day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { callsItInterest, schemeKinds } from './schemes.rules.ts';

const empty = () => m.capital_scheme_empty();

export const schemeSchema = v.pipe(
  v.object({
    version: v.optional(wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() })),
    kind: choice(schemeKinds, () => m.platform_field_not_a_choice()),
    name: line({ max: 80, empty }),
    amount: line({ max: 80, empty }),
    price: line({ max: 120, empty }),
    conditions: paragraph({ max: 600, empty }),
    collateral: line({ max: 200, empty }),
    source: line({ max: 200, empty: () => m.capital_scheme_source_empty() }),
    asOf: day(() => m.capital_scheme_day_empty()),
    toCheck: v.pipe(
      paragraph({ max: 300 }),
      v.transform((text) => text || null),
    ),
    sharia: tick,
    hidden: tick,
  }),
  v.forward(
    v.check(
      (scheme) => !callsItInterest(scheme),
      () => m.capital_scheme_not_interest(),
    ),
    ['price'],
  ),
);
