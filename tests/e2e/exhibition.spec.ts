import { expect, expectNoSideways, test } from '#tests/journey.ts';
import { citizen, officer, visit } from '#tests/people.ts';

test('an exhibition for its visitors and for the office', async ({ browser, server }) => {
  const visitor = await citizen(browser, server.url);
  await visit(visitor, '/pameran');
  await visitor.getByRole('link', { name: 'Pameran produk warga' }).click();
  await expect(visitor.locator('main')).toContainText('usaha melaporkan penjualan');
  await visit(visitor, new URL(visitor.url()).pathname);
  await expectNoSideways(visitor);
  await visitor.locator('svg a[href^="#lapak-"]').first().click();
  await expect(visitor).toHaveURL(/#lapak-/);

  const programme = await officer(browser, server.url, 'program');
  await visit(programme, '/kerja/pameran');
  await programme.getByRole('link', { name: 'Pameran produk warga' }).click();
  await expect(programme.locator('main')).toContainText('Penjualan per hari');
  await programme.locator('main svg a').first().click();
  await expect(programme.locator('main')).toContainText('Catatan penjualan');
});
