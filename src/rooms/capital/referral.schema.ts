import * as v from 'valibot';
import { choice, choices, day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { loanLimits } from './loan.schema.ts';
import { termsToUnderstand } from './referral.rules.ts';

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() });
const amount = (empty: () => string) => wholeNumber({ min: 1, max: loanLimits.amount, empty });
const words = (empty: () => string) => paragraph({ max: 500, empty });
const notice = paragraph({ max: 500 });

/** A business and what its owner wishes. */
export const beginSchema = v.object({
  usaha: line({ max: 36 }),
  amount: amount(() => m.capital_wish_amount_empty()),
  purpose: words(() => m.capital_wish_purpose_empty()),
});

const agreed = v.pipe(
  tick,
  v.check(
    (yes) => yes,
    () => m.capital_agree_yes_empty(),
  ),
);

const understood = v.pipe(
  choices(termsToUnderstand),
  v.check(
    (known) => known.length === termsToUnderstand.length,
    () => m.capital_understand_all(),
  ),
);

/** Each move with what it needs. */
export const moveSchema = v.variant('move', [
  v.object({
    move: v.literal('agree'),
    version,
    lender: line({ max: 80, empty: () => m.capital_lender_empty() }),
    until: day(() => m.capital_until_empty()),
    channel: v.optional(v.picklist(['web', 'counter', 'paper', 'phone']), 'web'),
    yes: agreed,
  }),
  v.object({ move: v.literal('send'), version, text: notice }),
  v.object({ move: v.literal('ask-more'), version, text: words(() => m.capital_asked_empty()) }),
  v.object({ move: v.literal('supply'), version, text: words(() => m.capital_supply_empty()) }),
  v.object({
    move: v.literal('accept'),
    version,
    amount: amount(() => m.capital_offer_empty()),
    months: wholeNumber({ min: 1, max: loanLimits.months, empty: () => m.capital_offer_empty() }),
    instalment: amount(() => m.capital_offer_empty()),
    price: line({ max: 200, empty: () => m.capital_offer_empty() }),
    security: line({ max: 200, empty: () => m.capital_offer_security_empty() }),
  }),
  v.object({ move: v.literal('refuse'), version, text: words(() => m.capital_refused_empty()) }),
  v.object({ move: v.literal('give-up'), version, text: notice }),
  v.object({ move: v.literal('understand'), version, known: understood, text: notice }),
  v.object({ move: v.literal('disburse'), version, day: day(() => m.capital_disbursed_empty()) }),
  v.object({
    move: v.literal('check'),
    version,
    outcome: choice(['well', 'hard', 'late'], () => m.capital_outcome_empty()),
    text: notice,
  }),
  v.object({ move: v.literal('decline'), version, text: words(() => m.capital_reason_empty()) }),
  v.object({ move: v.literal('withdraw'), version, text: words(() => m.capital_reason_empty()) }),
]);

export type ReferralMove = v.InferOutput<typeof moveSchema>;
