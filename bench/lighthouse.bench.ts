// The time budgets of pages (budgets.json) as Lighthouse sees them: a phone of 360 x 640, slow 4G simulated, four times less
// CPU, median of five. Needs a Chromium of this machine. `npm run bench lighthouse`, or with addresses: only those, and
// `--runs=1` for a first look: `npm run bench lighthouse / /data --runs=1`.
import { chromium } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { freePort } from '#platform/embedded/server.ts';
import { chromiumFlags, ensureChromium } from '#tests/chromium.ts';
import { startServer } from '#tests/server.ts';
import { signInAs } from '#tests/sign-in.ts';
import rawBudgets from '../budgets.json' with { type: 'json' };
import { median } from './load.ts';

const budgets: { pages: (Omit<(typeof rawBudgets.pages)[number], 'as'> & { as?: string })[] } = rawBudgets;

const asked = process.argv.slice(2);
const runs = Number(asked.find((word) => word.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
const wanted = asked.filter((word) => word.startsWith('/'));
const pages = budgets.pages.filter(({ path }) => wanted.length === 0 || wanted.includes(path));
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const flags = (port: number, cookie: string): Flags => ({
  port,
  formFactor: 'mobile',
  screenEmulation: { mobile: true, width: 360, height: 640, deviceScaleFactor: 2, disabled: false },
  throttlingMethod: 'simulate',
  throttling: { rttMs: 150, throughputKbps: 1638.4, cpuSlowdownMultiplier: 4 },
  onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  extraHeaders: cookie ? { Cookie: cookie } : undefined,
  logLevel: 'error',
});

const program = await startServer();
const port = await freePort();
const chrome = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, `--remote-debugging-port=${port}`],
});
try {
  const cookies = new Map<string, string>();
  const cookieOf = async (as: string): Promise<string> => {
    if (!cookies.has(as)) cookies.set(as, await signInAs(program.url, as));
    return cookies.get(as) ?? '';
  };
  row('page', 'LCP ms (goal)', 'TBT ms (goal)', 'CLS (goal)', 'all LCP', 'scores: speed, access, practice, search');
  row('---', '---', '---', '---', '---', '---');
  for (const page of pages) {
    const cookie = page.as ? await cookieOf(page.as) : '';
    const seen: { lcp: number; tbt: number; cls: number; scores: number[] }[] = [];
    for (let run = 0; run < runs; run++) {
      const answer = await lighthouse(program.url + page.path, flags(port, cookie));
      if (!answer) throw new Error(`Lighthouse said nothing about ${page.path}.`);
      const { audits, categories } = answer.lhr;
      const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
      seen.push({
        lcp: value('largest-contentful-paint'),
        tbt: value('total-blocking-time'),
        cls: value('cumulative-layout-shift'),
        scores: ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
          Math.round((categories[name]?.score ?? 0) * 100),
        ),
      });
    }
    const middle = (of: (one: (typeof seen)[number]) => number) => median(seen.map(of));
    row(
      page.path,
      `${middle(({ lcp }) => lcp).toFixed(0)} (${page.lcp})`,
      `${middle(({ tbt }) => tbt).toFixed(0)} (${page.tbt})`,
      `${middle(({ cls }) => cls).toFixed(3)} (${page.cls})`,
      seen.map(({ lcp }) => lcp.toFixed(0)).join(' '),
      [0, 1, 2, 3].map((at) => middle(({ scores }) => scores[at] ?? 0)).join(', '),
    );
  }
} finally {
  await chrome.close();
  await program.stop();
}
