import { readFileSync } from 'node:fs';

const language = /^en/i.test(process.env.BERDAYA_LOCALE || process.env.LC_ALL || process.env.LANG || '') ? 'en' : 'id';
let sentences;

/** The sentence `platform_setup_<key>` of the message files: they are read as they are, nothing is compiled yet. */
export function sentence(key, words = {}) {
  sentences ||= JSON.parse(readFileSync(`messages/${language}/platform.json`, 'utf8'));
  return sentences[`platform_setup_${key}`].replace(/\{(\w+)\}/g, (_, word) => String(words[word]));
}

/** Says it to the person at the terminal; standard output stays the verb's. */
export function say(key, words) {
  process.stderr.write(`${sentence(key, words)}\n`);
}

/** Says why it cannot go on, and leaves. */
export function stop(key, words) {
  say(key, words);
  process.exit(1);
}
