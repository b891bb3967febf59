import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { m } from '#words';
import { chromeOf } from './chrome.ts';
import { formatPhone } from './format.ts';
import { renderPage } from './page.tsx';
import { Actions, ButtonLink } from './parts/button.tsx';

type Words = { status: ContentfulStatusCode; title: string; text: string; extra?: Child; home?: boolean };

function officePhone(c: Context): string | undefined {
  const { phone, whatsapp } = chromeOf(c).office;
  const number = whatsapp ?? phone;
  return number && formatPhone(number);
}

/** One shape for every page that says no: what is the matter, what to do, where help is. */
function sorry(c: Context, { status, title, text, extra, home = true }: Words): Promise<Response> {
  const phone = officePhone(c);
  const staff = c.req.path === '/kerja' || c.req.path.startsWith('/kerja/');
  c.header('Cache-Control', 'no-store');
  return renderPage(
    c,
    { layout: staff ? 'staff' : 'question', title, status },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{text}</p>
      {phone && <p>{m.ui_sorry_help({ phone })}</p>}
      {extra && <p class="b-meta">{extra}</p>}
      {home && (
        <Actions>
          <ButtonLink tone="secondary" href={staff ? '/kerja' : '/'}>
            {staff ? m.ui_sorry_work() : m.ui_sorry_home()}
          </ButtonLink>
        </Actions>
      )}
    </>,
  );
}

/** A fault of ours: an apology, that answers are safe, a number to call, and the id under which it was logged. */
export function faultPage(c: Context, faultId: string): Promise<Response> {
  return sorry(c, {
    status: 500,
    title: m.ui_fault_title(),
    text: m.ui_fault_text(),
    extra: m.ui_fault_id({ id: faultId }),
  });
}

/** No such address, or none that this reader may know of: the words never tell which. */
export function notFoundPage(c: Context): Promise<Response> {
  return sorry(c, { status: 404, title: m.ui_not_found_title(), text: m.ui_not_found_text() });
}

/** Signed in, but not for this. */
export function forbiddenPage(c: Context, text?: string): Promise<Response> {
  return sorry(c, { status: 403, title: m.ui_forbidden_title(), text: text ?? m.ui_forbidden_text() });
}

/** An answer the office would give ("the list is locked"), with the refusal's own status and sentence. */
export function refusalPage(c: Context, status: ContentfulStatusCode, text: string): Promise<Response> {
  return sorry(c, { status, title: m.ui_refusal_title(), text });
}

/** What the browser shows without internet; the service worker keeps it. */
export function offlinePage(c: Context): Promise<Response> {
  return sorry(c, {
    status: 200,
    title: m.ui_offline_title(),
    text: m.ui_offline_text(),
    extra: (
      <span id="tersimpan" hidden>
        {m.ui_offline_saved()}
      </span>
    ),
    home: false,
  });
}
