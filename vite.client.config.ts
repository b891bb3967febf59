import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';

/** `src/ui/client/money.ts` → `money`; `src/rooms/training/client/scan.ts` → `training/scan`. The name stands in `data-js`. */
function entryName(file: string): string {
  const room = /src\/rooms\/([^/]+)\/client\//.exec(file)?.[1];
  const name = basename(file, '.ts');
  return room ? `${room}/${name}` : name;
}

const files = globSync(['src/ui/client/*.ts', 'src/rooms/*/client/*.ts']).map((file) => file.replaceAll('\\', '/'));

/** Browser modules: one entry per component, hashed names and a manifest in `dist/client`, served under `/aset/`. */
export default defineConfig({
  base: '/aset/',
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    target: ['chrome87', 'firefox85', 'safari14'],
    rolldownOptions: {
      input: Object.fromEntries(files.map((file) => [entryName(file), file])),
      output: { entryFileNames: '[name].[hash].js', chunkFileNames: 'part.[hash].js' },
    },
  },
});
