/** A feed of the newest calls, already in the reader's words. */
export interface Feed {
  title: string;
  /** Whole address of the feed itself: its identity. */
  self: string;
  /** Whole address of the page it follows. */
  page: string;
  author: string;
  language: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  title: string;
  /** Whole address of the page; the entry's identity. */
  url: string;
  published: Date;
  updated: Date;
  summary: string;
}

/** Signs XML 1.0 forbids even as references. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as it may stand in XML, between tags or in an attribute. */
export const inXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const newest = (entries: readonly FeedEntry[]): Date =>
  new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));

/** An Atom feed (RFC 4287). The same calls give the same bytes: its time is that of its newest entry. */
export function atomOf({ title, self, page, author, language, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<entry>
<title>${inXml(entry.title)}</title>
<id>${inXml(entry.url)}</id>
<link href="${inXml(entry.url)}"/>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
<summary>${inXml(entry.summary)}</summary>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(language)}">
<title>${inXml(title)}</title>
<id>${inXml(self)}</id>
<link rel="self" type="application/atom+xml" href="${inXml(self)}"/>
<link rel="alternate" type="text/html" href="${inXml(page)}"/>
<author><name>${inXml(author)}</name></author>
<updated>${newest(entries).toISOString()}</updated>
${items.join('')}</feed>
`;
}

/** A sitemap (sitemaps.org 0.9) of whole addresses, at most 50.000. */
export function sitemapOf(pages: readonly { url: string; changed?: Date }[]): string {
  const urls = pages
    .slice(0, 50_000)
    .map(
      ({ url, changed }) =>
        `<url><loc>${inXml(url)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</url>\n`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}
