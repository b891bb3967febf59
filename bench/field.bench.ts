// The application of the field on a phone of four times less CPU: installing it over slow 4G, opening it again without a
// network, and a queue of 200 visits with 600 photos, opened and sent. Needs a Chromium. `npm run bench field`.
import { type CDPSession, chromium } from '@playwright/test';
import sharp from 'sharp';
import { chromiumFlags, ensureChromium } from '#tests/chromium.ts';
import { startServer } from '#tests/server.ts';
import { signInStaff } from '#tests/sign-in.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { type Filling, fillQueue } from './field-queue.ts';

const pin = '482913';
const visits = 200;
const photosEach = 3;
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const since = (from: number): string => `${Math.round(performance.now() - from)} ms`;
const goal = budgets.pages.find(({ path }) => path === '/lapangan');

const program = await startServer();
const chrome = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const context = await chrome.newContext({ baseURL: program.url, viewport: { width: 360, height: 640 } });
  const cookie = await signInStaff(program.url, 'pendamping@binjai.contoh.id');
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: program.url };
  });
  await context.addCookies(cookies);
  let page = await context.newPage();
  let wire = await context.newCDPSession(page);
  await slow(wire);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: (1638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
  });
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });

  row('what', 'measured', 'goal');
  row('---', '---', '---');
  let from = performance.now();
  await page.goto('/lapangan');
  await page.locator('#pin').waitFor();
  row('first opening to the PIN, slow 4G', since(from), `${goal?.lcp} ms`);
  row('bytes until then', `${Math.round(bytes / 1024)} KB`, `${goal?.total} KB`);
  from = performance.now();
  await page.locator('#pin').fill(pin);
  await page.locator('#pin-again').fill(pin);
  await page.locator('form button[type=submit]').click();
  await page.locator('.b-visits').first().waitFor();
  row('PIN to the list of the day', since(from), '');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  row('installed for use without a network after', since(from), '');

  const noise = { create: { width: 1280, height: 960, channels: 3 as const, background: '#998877' } };
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 18 };
  const drawn = sharp({ create: { ...noise.create, noise: grain } }).jpeg({ quality: 60 });
  const jpeg = (await drawn.toBuffer()).toString('base64');
  const day: { visits: Filling['tracks'] } = await page.evaluate(async () => {
    const answer = await fetch('/lapangan/hari', { headers: { 'Berdaya-Lapangan': '1' } });
    return answer.json();
  });
  from = performance.now();
  await page.evaluate(fillQueue, { pin, visits, photosEach, jpeg, tracks: day.visits });
  row(
    `${visits} visits and ${visits * photosEach} photos of ${Math.round((jpeg.length * 3) / 4000)} KB sealed`,
    since(from),
    '',
  );

  await page.close();
  page = await context.newPage();
  wire = await context.newCDPSession(page);
  await slow(wire);
  await context.setOffline(true);
  from = performance.now();
  await page.goto('/lapangan');
  await page.locator('#pin').waitFor();
  row('opened again without a network, to the PIN', since(from), '500 ms');
  from = performance.now();
  await page.locator('#pin').fill(pin);
  await page.locator('form button[type=submit]').click();
  await page.locator('.b-visits').first().waitFor();
  row('PIN to the list, with the queue', since(from), '');
  from = performance.now();
  await page.evaluate(() => {
    location.hash = '/kiriman';
  });
  await page
    .locator('.b-rows > li')
    .nth(visits * (1 + photosEach) - 1)
    .waitFor();
  row('the whole queue shown', since(from), '');

  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  from = performance.now();
  await context.setOffline(false);
  await page.getByText('Semua catatan sudah terkirim.').first().waitFor({ timeout: 900_000 });
  row('all sent over the local network, one by one', since(from), '');
  row('refused or in conflict', await page.locator('.b-rows .b-merah, .b-rows .b-ungu').count(), '0');
} finally {
  await chrome.close();
  await program.stop();
}

async function slow(wire: CDPSession): Promise<void> {
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
