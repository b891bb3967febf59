import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from './journey.ts';
import { demoCode, demoPassword } from './sign-in.ts';

/** An officer of the demo city at a desk: a wide window, signed in with the second factor. */
export async function officer(browser: Browser, base: string, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const email = `${name}@binjai.contoh.id`;
  await page.goto('/masuk');
  await page.getByLabel('E-mail kantor').fill(email);
  await page.getByLabel('Kata sandi').fill(demoPassword);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.locator('main input[name=kode]').fill(await demoCode(base, email));
  await page.locator('main form button[type=submit]').first().click();
  await expect(page).toHaveURL(/\/kerja/);
  return page;
}

const withoutScript = new WeakSet<Page>();

/** A citizen with a small phone, JavaScript off unless said otherwise. */
export async function citizen(browser: Browser, base: string, { script = false } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  if (!script) withoutScript.add(page);
  return page;
}

// A page that looks as one judged before, by its address without numbers and its headings, is not judged again.
const judged = new Set<string>();
let judging = true;

/** Says whether pages are judged from here on: a way that another journey judges page by page is only walked. */
export function judge(from: boolean): void {
  judging = from;
}

async function looks(page: Page): Promise<string> {
  const path = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}|[A-Z]{2,3}-[A-Z0-9]{4}-\d{2}/g, '*');
  return [path, ...(await page.locator('h1, h2').allTextContents())].join(' | ');
}

/** That everyone could use the page as it stands. What judges it is a script itself: for a page without, it looks at a twin. */
export async function usable(page: Page): Promise<void> {
  if (!judging) return;
  const look = await looks(page);
  if (judged.has(look)) return;
  judged.add(look);
  if (!withoutScript.has(page)) return expectAccessible(page);
  const storageState = await page.context().storageState();
  const twin = await page
    .context()
    .browser()
    ?.newContext({ storageState, viewport: { width: 360, height: 740 } });
  if (!twin) throw new Error('The browser is gone.');
  const same = await twin.newPage();
  await same.goto(page.url());
  await expectAccessible(same);
  await twin.close();
}

/** The newest six digits that were sent to any phone, as they would arrive by message. */
async function arrivedCode(base: string): Promise<string> {
  const text = (await (await fetch(`${base}/demo/pesan`)).text()).replaceAll(/<[^>]+>/g, ' ');
  return /Kode Berdaya Anda (\d{6})/.exec(text)?.[1] ?? '';
}

/** Opens a page and asks that everyone could use it. */
export async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await usable(page);
}

/** Lets days pass in the demo city. */
export async function pass(page: Page, ...leaps: ('satu hari' | 'satu minggu' | '30 hari')[]): Promise<void> {
  for (const leap of leaps) {
    await page.goto('/demo/waktu');
    await page.getByRole('button', { name: `Maju ${leap}` }).click();
    await page.waitForURL('/demo/waktu');
  }
}

/** What an owner answers, by the name of the field; a page shows only some of them. */
export type Answers = Record<string, string>;

/** Applies to a call, one question a page, and returns the public code. `each` looks at every page on the way. */
export async function apply(
  page: Page,
  base: string,
  { slug, answers, each = async () => {} }: { slug: string; answers: Answers; each?: (page: Page) => Promise<void> },
): Promise<string> {
  await page.goto(`/daftar/${slug}`);
  await each(page);
  await page.locator('main form button[type=submit]').first().click();
  for (let step = 0; step < 20 && /\/daftar\/[^/]+\/(?!kode|periksa)[a-z]+$/.test(page.url()); step++) {
    await each(page);
    await fillIn(page, answers);
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  }
  await page.locator('form[action$="/kode/kirim"] button').click();
  await page.locator('input[name=kode]').fill(await arrivedCode(base));
  await page.locator('form[action$="/kode"] button').click();
  await expect(page).toHaveURL(/\/periksa$/);
  await each(page);
  await page.getByRole('button', { name: /Kirim pengajuan/ }).click();
  await expect(page).toHaveURL(/\/terkirim\//);
  return page.url().split('/').at(-1) ?? '';
}

/** Answers what the page asks; its fields are read at once, for each question put to a browser takes its time. */
async function fillIn(page: Page, answers: Answers): Promise<void> {
  const fields = await page
    .locator('main [name]')
    .evaluateAll((all) => all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).type] as const));
  for (const [name, kind] of new Map(fields)) {
    const value = answers[name];
    if (value === undefined) continue;
    const field = page.locator(`main [name="${name}"]`);
    if (kind === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind.startsWith('select')) await field.selectOption(value);
    else await field.fill(value);
  }
}
