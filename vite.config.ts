import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from 'vite';

/** A worker thread is a program of its own: its file keeps its place below `src/`, where `workerUrl` looks for it. */
function workers(): Record<string, string> {
  const files = globSync('src/**/*.worker.ts');
  return Object.fromEntries(files.map((file) => [relative('src', file).replace(/\.ts$/, ''), file]));
}

/** The server's programs, bundled into `dist/server`; packages stay where npm put them. */
export default defineConfig({
  publicDir: false,
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
