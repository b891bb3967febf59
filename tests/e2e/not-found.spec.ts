import { expect, expectAccessible, expectNoSideways, test } from '#tests/journey.ts';

test('an address that does not exist is answered with a page, not a fault', async ({ page }) => {
  const answer = await page.goto('/tidak-ada');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('the same page fits a width of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/tidak-ada');
  await expectNoSideways(page);
});
