import { expect, expectAccessible, expectNoSideways, test } from '#tests/journey.ts';

test('every page of the menu opens, fits 320 pixels and can be used by everyone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const links = page.locator('#menu a');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toEqual(expect.arrayContaining(['/program', '/status', '/bantuan', '/privasi', '/aksesibilitas']));
  for (const address of ['/', ...addresses]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectNoSideways(page);
    await expectAccessible(page);
  }
});

test('the menu speaks English where asked, and no Indonesian heading is left', async ({ page }) => {
  await page.goto('/privasi?bahasa=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('without internet a phone that keeps pages shows the offline page', async ({ page, context }) => {
  await page.goto('/luring');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/pekerja.js');
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.goto('/program');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Internet terputus');
  await context.setOffline(false);
});

test('a browser is told which pages it may fetch ahead, and takes the rules', async ({ page }) => {
  const rules = page.waitForResponse(/pratinjau\.[0-9a-f]{8}\.json/);
  await page.goto('/');
  expect((await rules).status()).toBe(200);
});
