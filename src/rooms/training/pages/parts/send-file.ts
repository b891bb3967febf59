import type { AppContext } from '#platform/http/app-env.ts';

/** A file as an answer: opened by the browser, kept by nobody on the way. */
export function sendFile(c: AppContext, bytes: Uint8Array, { name, type }: { name: string; type: string }): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}
