import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { m } from '#words';
import { type Chrome, chromeOf, type Link } from './chrome.ts';
import { raw } from './jsx/jsx-runtime.ts';
import { Body, type Layout } from './layout/body.tsx';
import { Head, type ShareCard } from './layout/head.tsx';
import type { FieldError } from './parts/form.tsx';
import type { Message } from './parts/messages.tsx';
import { speculation } from './speculation.ts';
import { type SheetName, sheets } from './stylesheet.ts';

/** What a page says about itself. Everything else around it comes from the request's chrome. */
export type Page = {
  layout: Layout;
  /** The page's own name; the document title becomes "title - service - Berdaya". */
  title: string;
  service?: string;
  description?: string;
  share?: ShareCard;
  /** Address of the menu entry this page belongs to; the request's own path where left out. */
  current?: string;
  back?: Link;
  breadcrumb?: Link[];
  messages?: Message[];
  /** Faults of a form: the summary stands first in main, the title starts with "Kesalahan:", the answer is 422. */
  errors?: FieldError[];
  aside?: Child;
  wide?: boolean;
  /** A page outside the public layout that search machines may find, such as the first question of a check. */
  listed?: boolean;
  sheets?: SheetName[];
  /** The page most readers open next; fetched when the browser is idle, never with Save-Data. */
  prefetch?: string;
  head?: Child;
  status?: ContentfulStatusCode;
};

const mark = ' data-js="';

/** Browser modules a page needs: the names in `data-js` of its components. Text of users cannot forge one, quotes are escaped. */
function modulesIn(markup: string): string[] {
  const found = new Set<string>();
  for (let at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, at)) {
    at += mark.length;
    found.add(markup.slice(at, markup.indexOf('"', at)));
  }
  return [...found];
}

function rememberSheets(c: Context, chrome: Chrome, names: SheetName[]): void {
  const current = Object.values(sheets).map((sheet) => sheet.hash);
  const kept = chrome.display.knownSheets.filter((hash) => current.includes(hash));
  const all = new Set([...kept, ...names.map((name) => sheets[name].hash)]);
  if (all.size === chrome.display.knownSheets.length) return;
  setCookie(c, 'gaya', [...all].join('.'), { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true });
}

function sheetsFor(page: Page): SheetName[] {
  return [
    ...new Set<SheetName>(['base', ...(page.layout === 'staff' ? (['staff'] as const) : []), ...(page.sheets ?? [])]),
  ];
}

function titleOf(page: Page): string {
  const name = [page.title, page.service, 'Berdaya'].filter(Boolean).join(' - ');
  return page.errors?.length ? m.ui_error_title_prefix({ title: name }) : name;
}

/**
 * A whole document as a response: head with its sheet, header, the body given, footer.
 * Status 200, or 422 where `errors` stand; `page.status` wins.
 */
export async function renderPage(c: Context, page: Page, body: Child): Promise<Response> {
  const chrome = chromeOf(c);
  const { display } = chrome;
  const sheetNames = sheetsFor(page);
  const content = String(
    <Body {...page} c={c} chrome={chrome} current={page.current ?? c.req.path}>
      {body}
    </Body>,
  );
  const document = (
    <html
      lang={display.locale}
      data-tema={display.theme === 'auto' ? undefined : display.theme}
      data-huruf={display.textSize === '1' ? undefined : display.textSize}
    >
      <Head
        chrome={chrome}
        title={titleOf(page)}
        description={page.description}
        share={page.share}
        sheetNames={sheetNames}
        scripts={modulesIn(content)}
        prefetch={page.prefetch}
        hidden={(page.layout !== 'public' && !page.listed) || (page.errors?.length ?? 0) > 0}
        nonce={c.get('secureHeadersNonce')}
      >
        {page.head}
      </Head>
      <body class={page.layout === 'staff' ? 'b-staff' : undefined}>{raw(content)}</body>
    </html>
  );
  rememberSheets(c, chrome, sheetNames);
  c.header('Content-Language', display.locale);
  if (page.layout === 'public' && !display.saveData) c.header('Speculation-Rules', `"${speculation.href}"`);
  // As bytes at once: of text the server would count the bytes, then make them.
  const bytes = new TextEncoder().encode(`<!doctype html>${document}`);
  return c.body(bytes, page.status ?? (page.errors?.length ? 422 : 200), {
    'Content-Type': 'text/html; charset=UTF-8',
  });
}
