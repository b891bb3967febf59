// The door of every npm script: `node scripts/setup.mjs VERB …`. Plain JavaScript for any Node from 16 on, because it
// runs before anything is installed. It brings what is missing (the right Node, the packages, the words, the build) and
// then hands over to the verb. Only the verb writes to standard output.
import { existsSync } from 'node:fs';
import { build, compileWords } from './setup/build.mjs';
import { alone } from './setup/busy.mjs';
import { findNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { handOver } from './setup/run.mjs';
import { say } from './setup/say.mjs';

/** What each verb needs made, and what is run then. */
const verbs = {
  start: { needs: ['words', 'build'], run: ['--enable-source-maps', 'dist/server/main.js'] },
  cli: { needs: ['words', 'build'], run: ['--enable-source-maps', 'dist/server/cli.js'] },
  test: { needs: ['words', 'build'], run: ['scripts/test.ts'] },
  check: { needs: ['words'], run: ['scripts/check.ts'] },
  bench: { needs: ['words', 'build'], run: ['scripts/bench.ts'] },
  build: { needs: ['words', 'build'] },
  words: { needs: ['words'] },
};

const [name, ...rest] = process.argv.slice(2);
const verb = verbs[name];
if (!verb) {
  say('verbs', { verbs: Object.keys(verbs).join(' ') });
  process.exit(2);
}
const node = await alone(() => {
  const found = findNode();
  installPackages(found);
  if (verb.needs.includes('words')) compileWords(found);
  if (verb.needs.includes('build')) build(found);
  return found;
});
if (verb.run) {
  if (!existsSync(verb.run.at(-1))) throw new Error(`${verb.run.at(-1)} is missing`);
  await handOver(node, [...verb.run, ...rest]);
}
