// Compiles messages/ into src/words. The message plugin, when missing, makes Paraglide compile nothing and exit 0, so the result is counted.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * The types of the messages, taken as they stand in the compiled file. The compiler's own way asks TypeScript for each name
 * among all names: with some thousands of messages that takes most of a minute.
 */
function writeTypes() {
  const compiled = readFileSync('src/words/messages/_index.js', 'utf8');
  const inputs = compiled.matchAll(/^\/\*\* @typedef \{(.+)\} (\w+) \*\/$/gm);
  const messages = compiled.matchAll(/^export const (\w+) = \/\*\* @type \{(.+)\} \*\/ \(/gm);
  const lines = [
    ...[...inputs].map(([, type, name]) => `type ${name} = ${type};`),
    ...[...messages].map(([, name, type]) => `export const ${name}: ${type};`),
  ];
  writeFileSync('src/words/messages/_index.d.ts', `${lines.join('\n')}\nexport {};\n`);
  writeFileSync(
    'src/words/messages.d.ts',
    "export * from './messages/_index.js';\nexport * as m from './messages/_index.js';\n",
  );
  const words =
    '--allowJs --declaration --emitDeclarationOnly --skipLibCheck --module esnext --target esnext --outDir src/words';
  const compiler = ['node_modules/typescript7/bin/tsc', '--ignoreConfig', ...words.split(' '), 'src/words/runtime.js'];
  const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('the types of the runtime could not be written.');
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
});
writeTypes();
const { m } = await import('../src/words/messages.js');
const missing = keys.filter((key) => typeof m[key] !== 'function');
if (missing.length > 0 || keys.length === 0) {
  fail(`${missing.length} of ${keys.length} messages were not compiled: ${missing.slice(0, 5).join(', ')}`);
}
// The compiler keeps a timer running for half a minute; the work is done here.
process.exit(0);
