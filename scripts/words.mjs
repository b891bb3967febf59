// Compiles messages/ into src/words. The message plugin, when missing, makes Paraglide compile nothing and exit 0, so the result is counted.
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';

await compile({
  project: './project.inlang',
  outdir: './src/words',
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'locale-modules',
  emitTsDeclarations: true,
});
const keys = readdirSync('messages/id').flatMap((file) =>
  Object.keys(JSON.parse(readFileSync(`messages/id/${file}`, 'utf8'))),
);
const { m } = await import('../src/words/messages.js');
const missing = keys.filter((key) => typeof m[key] !== 'function');
if (missing.length > 0 || keys.length === 0) {
  console.error(
    `words: ${missing.length} of ${keys.length} messages were not compiled: ${missing.slice(0, 5).join(', ')}`,
  );
  process.exit(1);
}
// The compiler keeps a timer running for half a minute; the work is done here.
process.exit(0);
