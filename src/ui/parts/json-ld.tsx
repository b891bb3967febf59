import { raw } from '../jsx/jsx-runtime.ts';

/** What search machines read of a page (schema.org). Data and no script: nothing in it runs, no text can close it. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
}
