/** Statuses a refusal may carry. 404 is also the answer to what one may not know exists. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/**
 * An answer the office would give ("the list is locked"). It is thrown, so the transaction rolls back; one translator
 * (`platform/http/translate-errors.ts`) turns it into a page or JSON.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  /** The sentence in the reader's language, made when it is shown. */
  readonly text: () => string;
  /** The form field it belongs to: the page then shows it beside the field, with what was typed. */
  readonly field?: string;
  /** Where the reader can mend it: the sentence then leads there. */
  readonly href?: string;

  constructor(parts: { code: string; status: RefusalStatus; text: () => string; field?: string; href?: string }) {
    super(parts.code);
    this.name = 'Refusal';
    this.code = parts.code;
    this.status = parts.status;
    this.text = parts.text;
    this.field = parts.field;
    this.href = parts.href;
  }
}

interface Entry {
  status: RefusalStatus;
  // A parameter object or nothing; the catalogue's own type keeps each call honest.
  text: (params: never) => string;
  field?: string;
  href?: (params: never) => string;
}

type ParamsOf<E extends Entry> = E['text'] extends () => string ? [] : Parameters<E['text']>;

/**
 * One catalogue per room: code, status and sentence in one entry.
 * Returns a function that builds the refusal: `throw refuse('stale', { who })`.
 */
export function defineRefusals<T extends Record<string, Entry>>(catalogue: T) {
  return function refuse<K extends keyof T & string>(code: K, ...params: ParamsOf<T[K]>): Refusal {
    const entry = catalogue[code] as Entry;
    const text = entry.text as (params?: unknown) => string;
    const href = (entry.href as ((params?: unknown) => string) | undefined)?.(params[0]);
    return new Refusal({ code, status: entry.status, field: entry.field, href, text: () => text(params[0]) });
  };
}
