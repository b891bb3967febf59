import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTest, sourceFiles } from './tree.ts';

type Catalogue = Record<string, unknown>;

function catalogue(language: 'id' | 'en'): { file: string; messages: Catalogue }[] {
  return globSync(`messages/${language}/*.json`)
    .sort()
    .map((path) => ({ file: basename(path, '.json'), messages: JSON.parse(readFileSync(path, 'utf8')) }));
}

const indonesian = catalogue('id');
const english = catalogue('en');
const code = sourceFiles().filter(({ path }) => !path.startsWith('house/'));

/** The sentences a message can become, whatever its plural form. */
function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (Array.isArray(message)) return message.flatMap(textsOf);
  if (typeof message !== 'object' || message === null) return [];
  const { match } = message as { match?: Record<string, string> };
  return Object.values(match ?? {});
}

describe('the message catalogues', () => {
  it('hold the same keys in both languages, each in the file of its room', () => {
    const keys = (list: typeof indonesian) => list.map(({ file, messages }) => [file, Object.keys(messages).sort()]);
    expect(keys(english)).toEqual(keys(indonesian));
    const stray = indonesian.flatMap(({ file, messages }) =>
      Object.keys(messages).filter((key) => !key.startsWith(`${file}_`) || !/^[a-z0-9_]+$/.test(key)),
    );
    expect(stray).toEqual([]);
  });

  it('take the same words in both languages', () => {
    const slots = (message: unknown) => [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))];
    const englishOf: Catalogue = Object.assign({}, ...english.map(({ messages }) => messages));
    const differing = indonesian.flatMap(({ messages }) =>
      Object.entries(messages)
        .filter(([key, message]) => slots(message).sort().join() !== slots(englishOf[key]).sort().join())
        .map(([key]) => key),
    );
    expect(differing).toEqual([]);
  });

  it('hold no empty sentence and none of the banned words', () => {
    const banned = /\b(submit|klik di sini|error|invalid|user)\b/i;
    const wrong = indonesian.flatMap(({ messages }) =>
      Object.entries(messages)
        .filter(([, message]) => textsOf(message).some((text) => text.trim() === '' || banned.test(text)))
        .map(([key]) => key),
    );
    expect(wrong).toEqual([]);
  });

  it('hold nothing that no page says', () => {
    const all = code.map(({ text }) => text).join('\n');
    const used = new Set(all.match(/(?<=\bm\.)[a-z0-9_]+/g));
    // Lines of the timeline are stored by their key.
    for (const key of all.match(/(?<=key: ')[a-z0-9_]+/g) ?? []) used.add(key);
    // A family of messages is chosen by a code: m[`registry_sector_${sector}`].
    const families: string[] = all.match(/(?<=\bm\[`)[a-z0-9_]+(?=\$\{)/g) ?? [];
    // The setup speaks before anything is compiled: it takes its sentences from the file by their last part.
    for (const last of all.match(/(?<=\b(?:say|stop|sentence)\(')\w+/g) ?? []) used.add(`platform_setup_${last}`);
    // The application of the field carries its words along and names them without the room's start.
    for (const key of all.match(/(?<=\bt\(')[a-z0-9_]+/g) ?? []) used.add(`field_app_${key}`);
    for (const start of all.match(/(?<=\bt\(`)[a-z0-9_]+(?=\$\{)/g) ?? []) families.push(`field_app_${start}`);
    const unused = indonesian.flatMap(({ messages }) =>
      Object.keys(messages).filter((key) => !used.has(key) && !families.some((family) => key.startsWith(family))),
    );
    expect(unused).toEqual([]);
  });
});

describe('the code', () => {
  it('says no sentence of its own to a reader (the style page shows invented examples)', () => {
    const betweenTags = />[^<>{}=;()[\]]*\p{L}{2,}[^<>{}=;()[\]]* [^<>{}=;()[\]]*\p{L}{2,}[^<>{}=;()[\]]*</u;
    const spoken = /\b(?:aria-label|title|alt|placeholder)="[^"]*\p{L}{2,} \p{L}{2,}/u;
    const wrong = code.filter(
      ({ path, text }) =>
        path.startsWith('src/') &&
        !path.startsWith('src/ui/gaya/') &&
        path.endsWith('.tsx') &&
        !isTest(path) &&
        (betweenTags.test(text) || spoken.test(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
