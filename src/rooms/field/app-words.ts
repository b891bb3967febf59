import type { Locale } from '#platform/ctx.ts';
import en from '../../../messages/en/field.json' with { type: 'json' };
import id from '../../../messages/id/field.json' with { type: 'json' };

type Bare<K> = K extends `field_app_${infer Word}` ? Word : never;

/** What the application says, by name; `{n}` stands for what is put in. */
export type AppWord = Bare<keyof typeof id>;
export type AppWords = Record<AppWord, string>;

const start = 'field_app_';

/** The application's words in one language: it carries them along, for there is nobody to ask out there. */
export function appWords(locale: Locale): AppWords {
  const all: Record<string, string> = locale === 'en' ? en : id;
  const own = Object.entries(all).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(start.length), text])) as AppWords;
}
