// Compiles messages/ into src/words. The message plugin, when missing, makes Paraglide compile nothing and exit 0, so the result is counted.
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';

function fail(sentence) {
  console.error(`words: ${sentence}`);
  process.exit(1);
}

/** Every key of one language, or one sentence about the file that cannot be read (the compiler would print its whole source). */
function keysOf(locale) {
  return readdirSync(`messages/${locale}`).flatMap((file) => {
    try {
      return Object.keys(JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8')));
    } catch (error) {
      return fail(`messages/${locale}/${file} is no JSON: ${error.message}`);
    }
  });
}

const keys = keysOf('id');
const english = new Set(keysOf('en'));
const untranslated = keys.filter((key) => !english.has(key));
if (untranslated.length > 0)
  fail(`no English for ${untranslated.length} messages: ${untranslated.slice(0, 5).join(', ')}`);

await compile({
  project: './project.inlang',
  outdir: './src/words',
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'locale-modules',
  emitTsDeclarations: true,
});
const { m } = await import('../src/words/messages.js');
const missing = keys.filter((key) => typeof m[key] !== 'function');
if (missing.length > 0 || keys.length === 0) {
  fail(`${missing.length} of ${keys.length} messages were not compiled: ${missing.slice(0, 5).join(', ')}`);
}
// The compiler keeps a timer running for half a minute; the work is done here.
process.exit(0);
