import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { step } from './run.mjs';
import { say, stop } from './say.mjs';

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) hash.update(path).update(readFileSync(path));
  else for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
}

/** Contents, not times: a checkout or a copy changes the times of files that stay the same. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** Makes something again when its sources are not those it was made from; `product` is a file that must exist. */
function remake({ stamp, product, sources, make }) {
  const now = fingerprint(sources);
  const fresh = existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (fresh) return;
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Compiles messages/ into src/words. */
export function compileWords(node) {
  remake({
    stamp: 'src/words/made-from',
    product: 'src/words/messages.js',
    sources: ['messages', 'project.inlang/settings.json', 'scripts/words.mjs', 'package-lock.json'],
    make: () => step(node, ['scripts/words.mjs']) || stop('words_failed'),
  });
}

/** Bundles the server and the browser modules into dist/. */
export function build(node) {
  remake({
    stamp: 'dist/made-from',
    product: 'dist/server/main.js',
    sources: [
      'src',
      'vite.config.ts',
      'vite.client.config.ts',
      'scripts/build.mjs',
      'package.json',
      'package-lock.json',
    ],
    make: () => {
      say('build');
      if (!step(node, ['scripts/build.mjs'])) stop('build_failed');
    },
  });
}
