// Bundles the server and, where there are any, the browser modules.
import { globSync, rmSync } from 'node:fs';
import { build } from 'vite';

rmSync('dist', { recursive: true, force: true });
await build({ logLevel: 'warn', build: { ssr: true } });
if (globSync('src/{ui,rooms/*}/client/*.ts').length > 0) await build({ logLevel: 'warn' });
