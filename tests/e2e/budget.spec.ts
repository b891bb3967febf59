import { expect, test } from '#tests/journey.ts';
import { weigh } from '#tests/page-weight.ts';
import { signInAs } from '#tests/sign-in.ts';
import budgets from '../../budgets.json' with { type: 'json' };

/** Each person signs in once: codes are not sent without end. */
const cookies = new Map<string, Promise<string>>();
function cookieOf(base: string, who: string): Promise<string> {
  const key = `${base} ${who}`;
  const cookie = cookies.get(key) ?? signInAs(base, who);
  cookies.set(key, cookie);
  return cookie;
}

for (const budget of budgets.pages) {
  test(`${budget.path} stays within its bytes`, async ({ server }) => {
    const cookie = budget.as ? await cookieOf(server.url, budget.as) : '';
    const weight = await weigh(server.url, budget.path, cookie);
    expect(weight.status).toBe(200);
    expect(weight.html / 1024).toBeLessThanOrEqual(budget.html);
    expect(weight.script / 1024).toBeLessThanOrEqual(budget.script);
    expect(weight.total / 1024).toBeLessThanOrEqual(budget.total);
    expect(weight.requests).toBeLessThanOrEqual(budget.requests);
  });
}
