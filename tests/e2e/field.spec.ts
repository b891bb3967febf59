import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '#tests/journey.ts';
import { demoCode, demoPassword } from '#tests/sign-in.ts';

test.use({ actionTimeout: 15_000, navigationTimeout: 30_000 });

const email = 'pendamping@binjai.contoh.id';
const pin = '482913';

async function signIn(page: Page, base: string): Promise<void> {
  await page.goto('/masuk?kembali=/lapangan');
  await page.getByLabel('E-mail kantor').fill(email);
  await page.getByLabel('Kata sandi').fill(demoPassword);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.locator('main input[name=kode]').fill(await demoCode(base, email));
  await page.locator('main form button[type=submit]').first().click();
  await expect(page).toHaveURL(/\/lapangan$/);
}

/** The application opened anew, as after the phone was switched off. */
async function reopen(context: BrowserContext): Promise<Page> {
  for (const page of context.pages()) await page.close();
  const page = await context.newPage();
  await page.goto('/lapangan');
  await page.getByLabel('PIN 6 angka').fill(pin);
  await page.getByRole('button', { name: 'Buka' }).click();
  await expect(page.getByRole('link', { name: 'Kiriman' })).toBeVisible();
  return page;
}

async function fillVisit(page: Page): Promise<void> {
  // `all` does not wait: the form must stand first, or an agreement stays unanswered.
  await expect(page.getByLabel('Yang Anda lihat')).toBeVisible();
  for (const kept of await page.getByRole('group', { name: /Apakah janji/ }).all())
    await kept.getByText('Sudah').click();
  await page.getByText('2–5 juta').click();
  await page.getByText('Pembeli').click();
  await page.getByLabel('Yang Anda lihat').fill('Rak rapi, label belum ada.');
}

test('equipment is handed over without a network, survives the phone, and gets one number', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  let page = await context.newPage();
  await signIn(page, server.url);
  await page.getByLabel('PIN 6 angka').fill(pin);
  await page.getByLabel('Tulis PIN sekali lagi').fill(pin);
  await page.getByRole('button', { name: 'Kunci dan unduh' }).click();
  const link = page.locator('a[href^="#/serah/"]').first();
  await expect(link).toBeVisible();
  const address = (await link.getAttribute('href')) ?? '';
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await context.setOffline(true);

  await test.step('photos one after the other, the phone closed in between, the signature by finger', async () => {
    await link.click();
    await page.getByRole('button', { name: 'Selesai, simpan di HP' }).click();
    await expect(page.getByText('Ada yang belum diisi')).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
    const photo = page.locator('.b-slot input[type=file]');
    await photo.nth(0).setInputFiles('docs/choosing.png');
    await expect(page.getByRole('img', { name: 'Foto barang' })).toBeVisible();
    page = await reopen(context);
    await page.locator(`a[href="${address}"]`).click();
    await expect(page.getByRole('img', { name: 'Foto barang' })).toBeVisible();
    for (const at of [1, 2]) await page.locator('.b-slot input[type=file]').nth(at).setInputFiles('docs/choosing.png');
    await expect(page.locator('.b-slot img')).toHaveCount(3);
    await page.getByText('Baru', { exact: true }).click();
    await page.getByLabel('Sudah dibacakan').check();
    const canvas = page.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(box.x + 40, box.y + 90);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 50, { steps: 5 });
    await page.mouse.up();
    await expect(page.getByRole('img', { name: 'Tanda tangan yang tersimpan' })).toBeVisible();
    await page.getByLabel('Nama saksi').fill('Suryadi');
    await page.getByLabel('Jabatan saksi').fill('Kepala Lingkungan V');
    await page.getByRole('button', { name: 'Selesai, simpan di HP' }).click();
    await expect(page.getByText('BAST sementara')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the answer is lost, then all arrives once and the paper has its number', async () => {
    page = await reopen(context);
    let lost = 0;
    await context.route('**/lapangan/kirim', async (route) => {
      await route.fetch();
      await route.abort();
      lost++;
    });
    await context.setOffline(false);
    // The phone sends by itself once there is a network.
    await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(0);
    await context.unroute('**/lapangan/kirim');
    page = await reopen(context);
    await page.getByRole('link', { name: 'Kiriman' }).click();
    if (await page.getByRole('button', { name: 'Kirim sekarang' }).isVisible())
      await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expect(page.getByText(/tercatat dengan BAST/)).toHaveCount(1, { timeout: 30_000 });
    await page.goto(`/kerja/peralatan/${address.split('/').at(-1)}`);
    await expect(page.locator('main')).toContainText('BAST');
    await expectAccessible(page);
  });
  await context.close();
});

test('a visit and its photo are written without a network, survive the phone, and arrive once', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  let page = await context.newPage();

  await test.step('sign in once, choose a PIN, take the day along', async () => {
    await signIn(page, server.url);
    await page.getByLabel('PIN 6 angka').fill(pin);
    await page.getByLabel('Tulis PIN sekali lagi').fill(pin);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kunci dan unduh' }).click();
    await expect(page.locator('a[href^="#/kunjungan/"]').first()).toBeVisible();
    await expectAccessible(page);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  });

  const [track = ''] =
    (await page.locator('a[href^="#/kunjungan/"]').first().getAttribute('href'))?.split('/').slice(-1) ?? [];

  await test.step('cut off while writing, and the window closed: what was typed is there again', async () => {
    await context.setOffline(true);
    await page.locator(`a[href="#/kunjungan/${track}"]`).click();
    await fillVisit(page);
    await page.getByRole('button', { name: 'Selesai, simpan di HP' }).click();
    await expect(page.getByText('Ada yang belum diisi')).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.locator('input[type=file]').setInputFiles('docs/choosing.png');
    await expect(page.getByRole('img', { name: 'Foto 1' })).toBeVisible();
    page = await reopen(context);
    await page.locator(`a[href="#/kunjungan/${track}"]`).click();
    await expect(page.getByLabel('Yang Anda lihat')).toHaveValue('Rak rapi, label belum ada.');
    await expect(page.getByRole('img', { name: 'Foto 1' })).toBeVisible();
  });

  await test.step('finished without a network: kept on the phone, also when it is closed', async () => {
    await page.getByLabel('Janji baru').fill('Tulis harga di tiap foto.');
    await page.getByRole('button', { name: 'Selesai, simpan di HP' }).click();
    await expect(page.getByRole('link', { name: /ringkasan lewat WhatsApp/ })).toBeVisible();
    await expectAccessible(page);
    page = await reopen(context);
    await page.getByRole('link', { name: 'Kiriman' }).click();
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('Tersimpan di HP')).toHaveCount(2);
  });

  await test.step('the answer is lost, the phone is closed, and nothing is written twice', async () => {
    await context.route('**/lapangan/kirim', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expect(page.getByText('Tersimpan di HP')).toHaveCount(2);
    await context.unroute('**/lapangan/kirim');
    page = await reopen(context);
    await page.getByRole('link', { name: 'Kiriman' }).click();
    const now = page.getByRole('button', { name: 'Kirim sekarang' });
    if (await now.isVisible()) await now.click();
    await expect(page.getByText('Terkirim', { exact: true })).toHaveCount(2, { timeout: 30_000 });
    await expectAccessible(page);
    await page.goto(`/kerja/lapangan/${track}`);
    await expect(page.locator('main')).toContainText('Tulis harga di tiap foto.');
    await expect(page.getByText('Rak rapi, label belum ada.')).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Foto 1' })).toHaveCount(1);
  });

  await test.step('signed out meanwhile: nothing is sent in another name, nothing is lost', async () => {
    await context.clearCookies();
    page = await reopen(context);
    await page.getByRole('button', { name: 'Unduh kunjungan' }).click();
    await expect(page.getByRole('link', { name: 'Masuk' })).toBeVisible();
  });
  await context.close();
});
