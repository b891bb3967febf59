import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from 'vite';

/** A worker thread is a program of its own: its file keeps its place below `src/`, where `workerUrl` looks for it. */
function workers(): Record<string, string> {
  const files = globSync('src/**/*.worker.ts');
  return Object.fromEntries(files.map((file) => [relative('src', file).replace(/\.ts$/, ''), file]));
}

/**
 * Packages of many small files are bundled as well: one program read at once starts in a third of the time that a thousand
 * files need. All others stay where npm put them: they bring machine code or data, or are one file anyway.
 */
const bundled = [
  'kysely',
  'better-auth',
  /^@better-auth\//,
  'better-call',
  'zod',
  'jose',
  'hono',
  'rate-limiter-flexible',
  'qrcode',
];

/** The server's programs, bundled into `dist/server`. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: bundled },
  oxc: { jsx: { runtime: 'automatic', importSource: '#ui/jsx', development: false } },
  build: {
    outDir: 'dist/server',
    ssr: true,
    target: 'node22',
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts', ...workers() },
      output: { chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
