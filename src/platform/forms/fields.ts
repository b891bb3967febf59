import * as v from 'valibot';
import { m } from '#words';
import { getLocale } from '#words/runtime';

/** A field sent once; of a repeated one, the first. */
const firstText = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (Array.isArray(value) ? (value[0] ?? '') : value)),
);

/** An amount without 'Rp', spaces and what parts its thousands: dots, and commas where the reader's language has them. */
export const withoutMarks = (text: string): string =>
  text.replace(/^rp/i, '').replace(getLocale() === 'en' ? /[\s.,]/g : /[\s.]/g, '');

/** Valibot pieces that every room's schema is built from. Messages are functions: they speak the reader's language. */

/** One line of text, spaces tidied. `max` counts characters; `empty` is the sentence for a field left empty. */
export const line = (options: { max: number; empty?: () => string }) =>
  v.pipe(
    v.optional(firstText, ''),
    v.transform((text) => text.replace(/\s+/g, ' ').trim()),
    v.check(
      (text) => text !== '' || !options.empty,
      () => options.empty?.() ?? '',
    ),
    v.maxLength(options.max, () => m.platform_field_too_long({ max: options.max })),
  );

/** Several lines of text. */
export const paragraph = (options: { max: number; empty?: () => string }) =>
  v.pipe(
    v.optional(firstText, ''),
    v.transform((text) => text.trim()),
    v.check(
      (text) => text !== '' || !options.empty,
      () => options.empty?.() ?? '',
    ),
    v.maxLength(options.max, () => m.platform_field_too_long({ max: options.max })),
  );

/** One of the given answers. */
export const choice = <const T extends readonly [string, ...string[]]>(answers: T, empty: () => string) =>
  v.pipe(
    v.optional(firstText, ''),
    v.check((text) => text !== '', empty),
    v.picklist(answers, () => m.platform_field_not_a_choice()),
  );

/** Any of the given answers, possibly none. */
export const choices = <const T extends readonly [string, ...string[]]>(answers: T) =>
  v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(v.picklist(answers, () => m.platform_field_not_a_choice())),
  );

/** A checkbox: true when it was ticked. */
export const tick = v.pipe(
  v.optional(firstText, ''),
  v.transform((text) => text !== ''),
);

/** A whole number within limits; dots, spaces and 'Rp' are accepted and cleaned, and commas from who reads English. */
export const wholeNumber = (options: { min: number; max: number; empty: () => string }) =>
  v.pipe(
    v.optional(firstText, ''),
    v.transform(withoutMarks),
    v.check((text) => text !== '', options.empty),
    v.regex(/^-?\d{1,15}$/, () => m.platform_field_not_a_number()),
    v.transform(Number),
    v.minValue(options.min, () => m.platform_field_out_of_range({ min: options.min, max: options.max })),
    v.maxValue(options.max, () => m.platform_field_out_of_range({ min: options.min, max: options.max })),
  );

/** A calendar day from one box, 'YYYY-MM-DD' (the date field joins its three boxes before parsing). */
export const day = (empty: () => string) =>
  v.pipe(
    v.optional(firstText, ''),
    v.check((text) => text !== '', empty),
    v.check(isDay, () => m.platform_field_not_a_day()),
  );

/** Whether a text is a day that exists, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
