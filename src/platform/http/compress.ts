import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const packers = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
} as const;

const smallest = 1024;
const packed = /^(text\/html|application\/json|text\/calendar|image\/svg\+xml)/;

/**
 * Pages leave as Brotli, or gzip where the phone knows no Brotli: on slow data a page is then a fifth of its size.
 * The framework's own middleware knows no Brotli. Pages carry a fresh key each time and no secret a stranger could guess
 * from their length.
 */
export const compressPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (c.req.method === 'HEAD' || headers.has('Content-Encoding')) return;
  if (!packed.test(headers.get('Content-Type') ?? '')) return;
  headers.append('Vary', 'Accept-Encoding');
  const encoding = wanted(c.req.header('Accept-Encoding') ?? '');
  if (!encoding || !c.res.body) return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const smaller = body.length >= smallest;
  const answer = new Response(new Uint8Array(smaller ? await packers[encoding](body) : body), c.res);
  answer.headers.delete('Content-Length');
  if (smaller) answer.headers.set('Content-Encoding', encoding);
  c.res = answer;
};

/** The best packing the browser asks for; `q=0` is a no. */
function wanted(header: string): keyof typeof packers | undefined {
  const accepted = header.split(',').map((part) => part.trim().toLowerCase());
  const takes = (name: string) =>
    accepted.some((part) => part === name || (part.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(part)));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
