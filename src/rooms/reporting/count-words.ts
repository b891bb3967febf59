import { numberInWords } from '#platform/number-in-words.ts';
import { capitalized, formatNumber } from '#ui/format.ts';
import { getLocale } from '#words/runtime';

const LAST_IN_WORDS = 20;

/** A count that opens a sentence: 'Sembilan'; from 21 on and in English in digits. */
export function countInWords(n: number): string {
  if (getLocale() === 'en' || n > LAST_IN_WORDS) return formatNumber(n);
  const words = numberInWords(n);
  return capitalized(words);
}
