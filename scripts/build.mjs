// Bundles the server and the browser modules into dist/.
import { rmSync } from 'node:fs';
import { build } from 'vite';

rmSync('dist', { recursive: true, force: true });
for (const configFile of ['vite.config.ts', 'vite.client.config.ts']) await build({ configFile, logLevel: 'warn' });
