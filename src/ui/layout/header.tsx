import type { Context } from 'hono';
import { m } from '#words';
import type { Chrome, Link } from '../chrome.ts';
import { Mark } from '../icons.tsx';
import { Form } from '../parts/form.tsx';

/** The songket band: under the header, on the confirmation panel, nowhere else. */
export function Band() {
  return <div class="b-band" aria-hidden="true" />;
}

function Logo({ href, office }: { href: string; office: string }) {
  return (
    <a class="b-logo" href={href}>
      <Mark />
      <span>
        <b>Berdaya</b>
        {office}
      </span>
    </a>
  );
}

/** Sign-out changes something, so it is a form and not a link. */
function SignOut({ c, action }: { c: Context; action: string }) {
  return (
    <Form c={c} action={action} class="b-inline">
      <button type="submit" class="b-button b-button--link">
        {m.ui_header_sign_out()}
      </button>
    </Form>
  );
}

/** A link is current when it is the page's own address or the part of the site the page stands in. */
export function isCurrent(link: Link, current: string | undefined): boolean {
  return current !== undefined && (current === link.href || (!link.exact && current.startsWith(`${link.href}/`)));
}

type Props = { c: Context; chrome: Chrome; current?: string };

/** Maroon header of public and owner pages. "Menu" jumps to the footer, so no script is needed. */
export function PublicHeader({ c, chrome, current }: Props) {
  return (
    <header>
      <div class="b-top">
        <div class="b-wrap">
          <Logo href="/" office={chrome.office.name} />
          <a class="b-menu" href="#menu">
            {m.ui_header_menu()}
          </a>
          <nav class="b-nav" aria-label={m.ui_header_nav()}>
            {chrome.nav.map((link) => (
              <a href={link.href} aria-current={isCurrent(link, current) ? 'page' : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        </div>
      </div>
      <Band />
      {chrome.account && (
        <div class="b-wrap b-who">
          <span>{m.ui_header_signed_in({ name: chrome.account.name, role: chrome.account.role })}</span>
          <SignOut c={c} action={chrome.account.signOut} />
        </div>
      )}
    </header>
  );
}

/** Low header of the back office: mark, search, who is signed in. */
export function StaffHeader({ c, chrome }: Props) {
  return (
    <header>
      <div class="b-bar-top">
        <Logo href="/kerja" office={chrome.office.city} />
        {chrome.search && (
          <search>
            <form action={chrome.search.action}>
              <label class="b-hidden" for="cari-atas">
                {chrome.search.label}
              </label>
              <input class="b-input" id="cari-atas" name="cari" type="search" placeholder={chrome.search.label} />
            </form>
          </search>
        )}
        {chrome.account && (
          <div class="b-bar-top__who">
            <span>{m.ui_header_signed_in({ name: chrome.account.name, role: chrome.account.role })}</span>
            <SignOut c={c} action={chrome.account.signOut} />
          </div>
        )}
        <a class="b-menu" href={chrome.menuHref}>
          {m.ui_header_menu()}
        </a>
      </div>
      <Band />
    </header>
  );
}
