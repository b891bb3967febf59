import type { JSX as HonoJSX } from 'hono/jsx/jsx-runtime';
import type { HtmlEscapedString } from 'hono/utils/html';

/**
 * What a component's markup becomes: text, at once. Hono's own runtime builds a tree of nodes and walks it afterwards, for
 * the sake of promises, contexts and suspense that no page here uses; this costs a list page most of its time (ADR 0005).
 * The types are Hono's, so is the meaning of each attribute.
 */
export type { HonoJSX as JSX };

type Props = { children?: unknown; [attribute: string]: unknown };
type Component = (props: Props) => unknown;

/** Text that is markup already. Hono's types call it a string that is escaped; it is used as one, `String(markup)`. */
class Markup {
  readonly isEscaped = true;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** Takes `text` for markup: nothing in it is escaped. Never for what somebody typed. */
export const raw = (text: string): HtmlEscapedString => new Markup(text) as unknown as HtmlEscapedString;

const special = /[&<>"'\u0100-\uffff]/;
const wide = /[\u0100-\uffff]/;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Signs outside Latin-1 become numbers (`…` is `&#8230;`). A single one would make the text of the whole page two bytes
 * wide in memory and ten times as slow to send; through a buffer, because a part of a wide text stays wide.
 */
function narrow(text: string): string {
  const numbered = text.replaceAll(/[\u{100}-\u{10ffff}]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return Buffer.from(numbered, 'latin1').toString('latin1');
}

function escapeText(text: string): string {
  if (!special.test(text)) return text;
  const escaped = text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  return wide.test(escaped) ? narrow(escaped) : escaped;
}

/** Text is escaped, markup made here is taken as it is, nothing stands for nothing. Throws for what cannot be shown. */
function textOf(child: unknown): string {
  if (typeof child === 'string') return escapeText(child);
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child === 'number') return String(child);
  if (Array.isArray(child)) {
    let text = '';
    for (const one of child) text += textOf(one);
    return text;
  }
  if ((child as Partial<Markup>).isEscaped === true) return String(child);
  throw new TypeError(`A page cannot show ${Object.prototype.toString.call(child)}.`);
}

const attributeNames: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  crossOrigin: 'crossorigin',
  httpEquiv: 'http-equiv',
  fetchPriority: 'fetchpriority',
  noModule: 'nomodule',
  formAction: 'formaction',
};

// `true` and `false` are words in any other attribute: aria-expanded="false".
const switches = new Set(
  `allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert
  ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected`.split(
    /\s+/,
  ),
);

function attribute(key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const name = attributeNames[key] ?? key;
  if (typeof value === 'boolean' && switches.has(name.toLowerCase())) return value ? ` ${name}=""` : '';
  if (typeof value === 'string') return ` ${name}="${escapeText(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${name}="${value}"`;
  throw new TypeError(`The attribute ${name} takes text, a number or a switch.`);
}

// The last row is of drawings, which may close themselves.
const empty = new Set(
  'area base br col embed hr img input link meta source track wbr circle line path rect use'.split(' '),
);

/** An element or a component as markup. */
export function jsx(tag: string | Component, props: Props): HtmlEscapedString {
  if (typeof tag === 'function') {
    const made = tag(props);
    return made instanceof Markup ? (made as unknown as HtmlEscapedString) : raw(textOf(made));
  }
  let open = `<${tag}`;
  for (const key in props) if (key !== 'children') open += attribute(key, props[key]);
  return raw(
    empty.has(tag) && props.children === undefined ? `${open}/>` : `${open}>${textOf(props.children)}</${tag}>`,
  );
}

export { jsx as jsxs };

/** Several children without an element around them. */
export const Fragment = ({ children }: Props): HtmlEscapedString => raw(textOf(children));
