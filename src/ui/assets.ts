import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { packageRoot } from '#platform/paths.ts';
import { speculation } from './speculation.ts';
import { type SheetName, sheets } from './stylesheet.ts';

type Asset = { body: Buffer; brotli?: Buffer; type: string };

/** Where the client build (`vite.client.config.ts`) puts the browser modules. */
const clientDir = join(packageRoot(), 'dist/client');

function clientManifest(): Record<string, string> {
  const file = join(clientDir, 'manifest.json');
  if (!existsSync(file)) return {};
  const entries: Record<string, { file: string; name?: string; isEntry?: boolean }> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.fromEntries(
    Object.values(entries).flatMap((entry) => (entry.isEntry && entry.name ? [[entry.name, entry.file]] : [])),
  );
}

const manifest = clientManifest();

/**
 * The hashed address of a browser module: `money` is `src/ui/client/money.ts`, `training/scan` is
 * `src/rooms/training/client/scan.ts`. Nothing when the modules were not built: the page then works without them.
 */
export function asset(name: string): string | undefined {
  const file = manifest[name];
  return file && `/aset/${file}`;
}

/** The hashed address of a sheet. */
export const sheetAddress = (name: SheetName): string => sheets[name].href;

function load(): Map<string, Asset> {
  const found = new Map<string, Asset>();
  for (const sheet of Object.values(sheets)) {
    found.set(sheet.href.slice('/aset/'.length), { body: Buffer.from(sheet.text), type: 'text/css' });
  }
  found.set(speculation.href.slice('/aset/'.length), { body: Buffer.from(speculation.text), type: speculation.type });
  if (existsSync(clientDir)) {
    for (const file of readdirSync(clientDir, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      const body = readFileSync(join(clientDir, file));
      found.set(file.replaceAll('\\', '/'), { body, type: 'text/javascript' });
    }
  }
  return found;
}

// Read and packed when first asked for: a verb of the command line needs none of it.
let assets: Map<string, Asset> | undefined;
function packed(asset: Asset): Buffer {
  asset.brotli ??= brotliCompressSync(asset.body);
  return asset.brotli;
}

/** `GET /aset/*`: sheets and browser modules. Their names carry a hash of their content, so they never change. */
export const assetRoutes = new Hono().get('/aset/*', (c) => {
  assets ??= load();
  const found = assets.get(c.req.path.slice('/aset/'.length));
  if (!found) return c.notFound();
  const small = /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '');
  c.header('Content-Type', found.type === speculation.type ? found.type : `${found.type}; charset=utf-8`);
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Vary', 'Accept-Encoding');
  if (small) c.header('Content-Encoding', 'br');
  return c.body(new Uint8Array(small ? packed(found) : found.body));
});
