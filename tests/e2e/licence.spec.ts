import { expect, test } from '#tests/journey.ts';
import { citizen, officer, usable, visit } from '#tests/people.ts';
import { demoCode } from '#tests/sign-in.ts';

test.use({ actionTimeout: 15_000, navigationTimeout: 30_000 });

/** The demo's owner who signs in by phone. */
const phone = '0812 3456 7890';

test('an owner without JavaScript finds her halal way and sees for whom the case waits', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const base = server.url;
  const owner = await citizen(browser, base);
  await owner.goto('/saya/masuk?kembali=/saya/izin');
  await owner.locator('main input[name=hp]').fill(phone);
  await owner.locator('main form button[type=submit]').first().click();
  await owner.locator('main input[name=kode]').fill(await demoCode(base, 'Kode Berdaya Anda'));
  await owner.locator('main form button[type=submit]').first().click();
  await expect(owner).toHaveURL(/\/saya\/izin$/);
  await usable(owner);

  await owner.getByRole('link', { name: 'Sertifikat halal: jalur mana?' }).first().click();
  for (const question of ['nib', 'sales', 'places', 'ingredients', 'slaughter', 'simple', 'tools'])
    await owner.locator(`main [name="${question}"][value="${question === 'tools' ? 'tidak' : 'ya'}"]`).check();
  await owner.getByRole('button', { name: 'Lihat jalurnya' }).click();
  await expect(owner.locator('main')).toContainText('Jalur reguler');
  await usable(owner);
  await owner.getByRole('button', { name: /Minta dibantu/ }).click();
  await expect(owner.locator('h1')).toContainText('Sertifikat halal (reguler)');
  await expect(owner.locator('main')).toContainText('Kami tidak pernah meminta kata sandi');
  await usable(owner);
  const at = new URL(owner.url()).pathname.replace('/saya/', '/kerja/');

  const programme = await officer(browser, base, 'program');
  await visit(programme, '/kerja/izin?jenis=halal-regular');
  await visit(programme, at);
  await programme.getByRole('button', { name: 'Ambil kasus' }).click();
  await programme.goto(`${at}/status`);
  await programme.getByLabel('Status, disalin').fill('Draf di SIHALAL');
  await programme.getByRole('button', { name: 'Simpan status' }).click();
  await owner.reload();
  await expect(owner.locator('main')).toContainText('Draf di SIHALAL');
  for (const path of ['/saya/berkas', '/saya/bantuan']) await visit(owner, path);
});
