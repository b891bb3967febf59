import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** What a first visit to one page carries over the air, in bytes, headers included. */
export interface PageWeight {
  status: number;
  html: number;
  script: number;
  total: number;
  requests: number;
}

interface Fetched {
  status: number;
  body: Buffer;
  /** Packed body and headers. */
  bytes: number;
  text: () => string;
}

function fetchRaw(url: URL, cookie: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'br', ...(cookie && { cookie }) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const headers = answer.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
        resolve({
          status: answer.statusCode ?? 0,
          body,
          bytes: body.length + headers,
          text: () => (answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString(),
        });
      });
    }).on('error', reject);
  });
}

/** A browser of today takes the first source of a picture, which is AVIF. */
const firstSources = (html: string): string =>
  html.replaceAll(/<picture><source [^>]*srcset="([^" ]+)"[^>]*>.*?(<img[^>]+)src="[^"]+"/gs, '$2src="$1"');

/** Scripts, sheets and pictures a page asks for; what is only prefetched is outside the totals (ui.md §8). */
function partsOf(html: string): { address: string; script: boolean }[] {
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address = '']) => ({
    address,
    script: true,
  }));
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"/g)];
  const pictures = [...firstSources(html).matchAll(/<img[^>]+src="([^"]+)"/g)].filter(
    ([tag]) => !tag.includes('loading="lazy"'),
  );
  const rest = [...sheets, ...pictures].map(([, address = '']) => ({ address, script: false }));
  const icon = [...html.matchAll(/<link[^>]+rel="icon"[^>]*href="([^"]+)"/g)].map(([, address = '']) => ({
    address,
    script: false,
  }));
  const seen = new Map([...scripts, ...rest, ...icon].map((part) => [part.address, part]));
  return [...seen.values()].filter(({ address }) => !address.startsWith('data:'));
}

/** Fetches a page with an empty cache and Brotli, and everything it needs to be shown. */
export async function weigh(base: string, path: string, cookie = ''): Promise<PageWeight> {
  const page = await fetchRaw(new URL(path, base), cookie);
  const parts = partsOf(page.text());
  const fetched = await Promise.all(
    parts.map(async ({ address, script }) => ({ ...(await fetchRaw(new URL(address, base), cookie)), script })),
  );
  const sum = (of: typeof fetched) => of.reduce((bytes, part) => bytes + part.bytes, 0);
  return {
    status: page.status,
    html: page.bytes,
    script: sum(fetched.filter((part) => part.script)),
    total: page.bytes + sum(fetched),
    requests: 1 + fetched.length,
  };
}
