import { globSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

/** A worker thread is a program of its own: its file keeps its place below `src/`, where `workerUrl` looks for it. */
function serverEntries(): Record<string, string> {
  const workers = globSync('src/**/*.worker.ts').map((file) => [relative('src', file).replace(/\.ts$/, ''), file]);
  return { main: 'src/main.ts', cli: 'src/cli.ts', ...Object.fromEntries(workers) };
}

/** One browser module per file of a `client/` folder: `money` for the kit's, `training/scan` for a room's. */
function clientEntries(): Record<string, string> {
  const kit = globSync('src/ui/client/*.ts').map((file) => [basename(file, '.ts'), file]);
  const rooms = globSync('src/rooms/*/client/*.ts').map((file) => [
    `${file.split('/')[2]}/${basename(file, '.ts')}`,
    file,
  ]);
  return Object.fromEntries([...kit, ...rooms]);
}

const server: UserConfig = {
  build: {
    outDir: 'dist/server',
    ssr: true,
    target: 'node22',
    sourcemap: true,
    rolldownOptions: { input: serverEntries(), output: { chunkFileNames: 'parts/[name]-[hash].js' } },
  },
};

const client: UserConfig = {
  build: {
    outDir: 'dist/client',
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2022',
    rolldownOptions: { input: clientEntries(), output: { entryFileNames: '[name]-[hash].js' } },
  },
};

// `vite build` makes the browser modules, `vite build --ssr` the server.
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  ...(isSsrBuild ? server : client),
}));
