import { Readable } from 'node:stream';
import type { Context } from 'hono';

const types: Record<string, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
};

interface Sending {
  /** pdf, xlsx, csv, zip or ics for a file made here; the media type of a kept one. */
  type: string;
  /** Name for whoever keeps it; a kept file without one is only shown. */
  name?: string;
  /** Saved instead of shown. */
  download?: boolean;
  /** Anyone may read it, so it may be kept on the way; everything else may not. */
  forAll?: boolean;
}

/** A file as an answer: whole, or as it is being made. */
export function sendFile(c: Context, body: Uint8Array | Readable | string, sending: Sending): Response {
  const { type, name, download, forAll } = sending;
  const way = download ? 'attachment' : 'inline';
  const headers = {
    'Content-Type': types[type] ?? type,
    'Content-Disposition': name ? `${way}; filename="${name.replace(/[^\w.-]+/g, '-')}"` : way,
    'X-Content-Type-Options': 'nosniff',
    ...(forAll ? {} : { 'Cache-Control': 'private, no-store' }),
  };
  if (typeof body === 'string') return c.body(body, 200, headers);
  if (body instanceof Readable) return c.body(Readable.toWeb(body) as ReadableStream, 200, headers);
  return c.body(new Uint8Array(body), 200, headers);
}
