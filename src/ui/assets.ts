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

interface Chunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

function clientManifest(): Record<string, Chunk> {
  const file = join(clientDir, 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const manifest = clientManifest();
const entries = new Map(
  Object.values(manifest).flatMap((chunk) => (chunk.isEntry && chunk.name ? [[chunk.name, chunk] as const] : [])),
);

/**
 * The hashed address of a browser module: `money` is `src/ui/client/money.ts`, `training/scan` is
 * `src/rooms/training/client/scan.ts`. Nothing when the modules were not built: the page then works without them.
 */
export function asset(name: string): string | undefined {
  const file = entries.get(name)?.file;
  return file && `/aset/${file}`;
}

/** The addresses of what a browser module fetches besides itself, now or when first needed. */
export function assetParts(name: string): string[] {
  const found = new Set<string>();
  const follow = ({ imports = [], dynamicImports = [] }: Chunk): void => {
    for (const key of [...imports, ...dynamicImports]) {
      const part = manifest[key];
      const address = `/aset/${part?.file}`;
      if (!part || found.has(address)) continue;
      found.add(address);
      follow(part);
    }
  };
  const entry = entries.get(name);
  if (entry) follow(entry);
  // A part may look back at what fetched it.
  return [...found].filter((address) => address !== asset(name));
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
