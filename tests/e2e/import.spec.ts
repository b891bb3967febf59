import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, expectNoSideways, test } from '#tests/journey.ts';
import { officer } from '#tests/people.ts';

test.use({ actionTimeout: 15_000, navigationTimeout: 30_000 });

/** Two thousand rows, a hundred or so of them typed twice, and how many those are. */
function madeList() {
  const folder = mkdtempSync(join(tmpdir(), 'berdaya-list-'));
  const words = ['--rows', '2000', '--seed', '7', '--dup', '0.05', '--out', folder];
  execFileSync(process.execPath, ['bench/generate-registry.mjs', ...words]);
  const buffer = readFileSync(join(folder, 'registry.csv'));
  const doubles = readFileSync(join(folder, 'truth.csv'), 'utf8').trim().split('\n').length - 1;
  rmSync(folder, { recursive: true });
  return { buffer, doubles };
}

test('a list of 2,000 rows with a hundred doubles: checked, written once each, and pairs decided by keys', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const { buffer, doubles } = madeList();
  const page = await officer(browser, server.url, 'program');
  const main = page.locator('main');

  await test.step('the file is received and its columns are guessed', async () => {
    await page.goto('/kerja/impor');
    await main.locator('input[type=file]').setInputFiles({ name: 'umkm-2026.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Kirim berkas' }).click();
    await page.getByLabel('Daftar ini dari siapa?').fill('Kecamatan 2026');
    await expectNoSideways(page);
    await page.getByRole('button', { name: 'Periksa 2.000 baris' }).click();
  });

  await test.step('nothing is written before it is decided which rows are the same', async () => {
    await expect(page.getByRole('button', { name: /^Tulis .* baris yang siap$/ })).toBeVisible({ timeout: 60_000 });
    const figure = async (label: string) => {
      const text = ((await main.textContent()) ?? '').replaceAll('.', '');
      return Number(new RegExp(`${label}\\s*(\\d+)`).exec(text)?.[1] ?? 0);
    };
    const [unsure, added, fresh] = [
      await figure('Mungkin sama'),
      await figure('Menambah data'),
      await figure('Usaha baru'),
    ];
    expect(fresh).toBe(2000 - unsure - added);
    expect(Math.abs(unsure + added - doubles)).toBeLessThanOrEqual(3);
    await page.getByLabel('Untuk semua yang belum diputuskan').selectOption('Usaha yang sama, tambahkan datanya');
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.getByRole('button', { name: 'Tulis 2.000 baris yang siap' }).click();
    await expect(main).toContainText('2.000 baris sudah ditulis', { timeout: 60_000 });
  });

  await test.step('pairs are decided by keys, and a merge is taken back', async () => {
    await page.goto('/kerja/duplikat');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Apakah ini usaha yang sama?');
    await expectAccessible(page);
    await page.keyboard.press('s');
    await expect(page.getByLabel('Pendamping', { exact: true })).toBeVisible();
    await page.getByLabel('Alasan').fill('ab: HP sama');
    await page.getByLabel('Alasan').blur();
    await page.keyboard.press('a');
    await expect(page.getByRole('status').first()).toContainText('Digabung: ');
    const merged = page.getByRole('link', { name: 'Lihat atau urungkan' });
    const decided = await merged.getAttribute('href');
    await page.getByLabel('Alasan').fill('Dua lapak');
    await page.getByLabel('Alasan').blur();
    await page.keyboard.press('b');
    await expect(page.getByRole('status').first()).toContainText('Dicatat sebagai dua usaha: ');
    await page.goto(decided ?? '');
    await page.getByRole('button', { name: 'Urungkan penggabungan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Apakah ini usaha yang sama?');
  });
});
