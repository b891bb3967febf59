import { expect, test } from '#tests/journey.ts';
import { weigh } from '#tests/page-weight.ts';
import { signInStaff } from '#tests/sign-in.ts';
import budgets from '../../budgets.json' with { type: 'json' };

for (const budget of budgets.pages) {
  test(`${budget.path} stays within its bytes`, async ({ server }) => {
    const cookie = budget.as ? await signInStaff(server.url, budget.as) : '';
    const weight = await weigh(server.url, budget.path, cookie);
    expect(weight.status).toBe(200);
    expect(weight.html / 1024).toBeLessThanOrEqual(budget.html);
    expect(weight.script / 1024).toBeLessThanOrEqual(budget.script);
    expect(weight.total / 1024).toBeLessThanOrEqual(budget.total);
    expect(weight.requests).toBeLessThanOrEqual(budget.requests);
  });
}
