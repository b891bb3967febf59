import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

/**
 * No script and no style from elsewhere, no inline script at all. Inline style sheets carry a nonce; style attributes are
 * allowed because widths of bars and squares are data, and an attribute cannot load anything.
 */
const headersFor = (framedBy: "'none'" | '*') =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: [framedBy],
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: 'same-origin',
    strictTransportSecurity: 'max-age=31536000',
    xFrameOptions: framedBy === '*' ? false : 'DENY',
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
  });

/** No page may be framed but those made for it: they hold no form and nothing of anyone signed in. */
export function securityHeaders(): MiddlewareHandler {
  const alone = headersFor("'none'");
  const framed = headersFor('*');
  return (c, next) => (c.req.path.startsWith('/sematkan/') ? framed(c, next) : alone(c, next));
}
