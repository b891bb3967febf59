import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { getLocale } from '#words/runtime';
import type { IconName } from './icons.tsx';

/**
 * A link in a menu. `count` is work waiting there; `late` marks a count that is overdue. `exact`: pages below this address
 * are not its own.
 */
export type Link = { href: string; label: string; icon?: IconName; count?: number; late?: boolean; exact?: boolean };

/** A titled group of links: "Antrean", "Ruang". A group without a title stands first. */
export type LinkGroup = { title?: string; links: Link[] };

/** The office that speaks on every page. All of it comes from settings; the kit knows no city. */
export type OfficeFace = {
  name: string;
  city: string;
  government?: string;
  phone?: string;
  whatsapp?: string;
  address?: string;
  hours?: string;
  emblem?: string;
  /** Whole address of the picture messengers show beside pages that have none of their own. */
  card?: string;
};

/** What the reader chose with the links at the foot of the page; kept in cookies, read on the server. */
export type Display = {
  theme: 'terang' | 'gelap' | 'auto';
  textSize: '1' | '1.15' | '1.3';
  saveData: boolean;
  locale: 'id' | 'en';
  /** Hashes of the sheets this browser keeps, `hash.hash`; what it has is linked, what it lacks is inlined. */
  knownSheets: string[];
};

/** Everything around a page that the page itself does not know. The program fills it once per request. */
export type Chrome = {
  office: OfficeFace;
  /** Public header, at most five. */
  nav: Link[];
  /** "Semua halaman" in the footer. */
  pages: Link[];
  /** Side list of the back office, or the owner's own pages. */
  side: LinkGroup[];
  /** Page that shows `side` where there is no room for the list. */
  menuHref: string;
  /** Search box in the staff header: GET, one field `cari`. */
  search?: { action: string; label: string };
  account?: { name: string; role: string; signOut: string };
  /** Shown at the foot of every page of a demonstration. */
  demo?: string;
  display: Display;
  /** Address of this request with its query, for links that come back here. */
  path: string;
  /** When the page was made, for the line "dicetak pada" on paper. */
  now?: Date;
};

declare module 'hono' {
  interface ContextVariableMap {
    chrome: Chrome;
    /** A new one-time key for each form; a repeated submit with the same key is answered with the first result. */
    formKey: () => string;
  }
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly [T, ...T[]]): T {
  return allowed.find((one) => one === value) ?? allowed[0];
}

/** The reader's display choices from the cookies and the `Save-Data` header. */
export function readDisplay(c: Context): Display {
  return {
    theme: oneOf(getCookie(c, 'tema'), ['auto', 'terang', 'gelap']),
    textSize: oneOf(getCookie(c, 'huruf'), ['1', '1.15', '1.3']),
    saveData: getCookie(c, 'hemat') === '1' || c.req.header('Save-Data') === 'on',
    locale: getLocale(),
    knownSheets: (getCookie(c, 'gaya') ?? '').split('.').filter(Boolean),
  };
}

/** The chrome of this request; a bare one where the program has not set it (tests, the style page). */
export function chromeOf(c: Context): Chrome {
  const url = new URL(c.req.url);
  return (
    c.get('chrome') ?? {
      office: { name: 'Berdaya', city: '' },
      nav: [],
      pages: [],
      side: [],
      menuHref: '#menu',
      display: readDisplay(c),
      path: url.pathname + url.search,
    }
  );
}
