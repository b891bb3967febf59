import { defineRefusals } from '#platform/refusal.ts';
import { m } from '#words';

export const refuse = defineRefusals({
  stale: { status: 409, text: (p: { who: string }) => m.capital_refusal_stale(p) },
  'future-day': { status: 422, field: 'asOf', text: () => m.capital_day_future() },
});
