import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The folder that holds `package.json`, found by walking up from this file. It is the same folder when the program runs
 * from `src/` and when it runs from the bundle in `dist/server/`, so templates and fonts are always read from the source tree.
 * @throws Error when no parent folder holds a package.json (the program was moved away from its parts).
 */
export function packageRoot(): string {
  let folder = here;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${here}`);
    folder = parent;
  }
  return folder;
}

/**
 * The address of a worker thread's file. `name` is its path below `src/` without `.worker.ts`, as in `platform/pdf/typst`.
 * From source it is the TypeScript file itself (Node strips the types); in the bundle it is the entry built from it.
 */
export function workerUrl(name: string): URL {
  const root = packageRoot();
  const fromSource = here.startsWith(join(root, 'src'));
  return pathToFileURL(
    fromSource ? join(root, 'src', `${name}.worker.ts`) : join(root, 'dist/server', `${name}.worker.js`),
  );
}
