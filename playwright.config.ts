import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/support/chromium.ts';

const executablePath = findChromium();

/** Journeys in a real browser against a real server (tests/support/server.ts starts one per worker). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys',
  fullyParallel: false,
  // Each has a server and a city of its own; what is made in one is not seen in the other.
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // The longest ways first, each in a city of its own: they let months pass.
  projects: [
    { name: 'years', testMatch: 'year.spec.ts' },
    { name: 'days', testIgnore: 'year.spec.ts' },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 360, height: 740 },
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
    // Recording every step costs a third of the time; `--trace on` does it when one is looked for.
    screenshot: 'only-on-failure',
  },
});
