import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  stale: { status: 409, text: (p: { who: string }) => m.capital_refusal_stale(p) },
  'future-day': { status: 422, field: 'asOf', text: () => m.capital_day_future() },
  'one-open': { status: 409, text: () => m.capital_refusal_one_open() },
  'merge-two-referrals': { status: 409, text: () => m.capital_refusal_merge_two_referrals() },
  'not-possible': { status: 409, text: () => m.capital_refusal_not_possible() },
  'not-silent-yet': { status: 409, text: () => m.capital_refusal_not_silent() },
  'no-consent': { status: 409, text: () => m.capital_refusal_no_consent() },
  'consent-ended': { status: 409, text: () => m.capital_refusal_consent_ended() },
  'channel-missing': { status: 422, field: 'channel', text: () => m.capital_channel_empty() },
  'until-past': { status: 422, field: 'until', text: () => m.capital_until_past() },
  'until-far': { status: 422, field: 'until', text: () => m.capital_until_far() },
  'disbursed-ahead': { status: 422, field: 'day', text: () => m.capital_day_future() },
  'disbursed-early': { status: 422, field: 'day', text: () => m.capital_disbursed_early() },
});
