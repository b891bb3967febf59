import { fold } from '#rooms/registry/index.ts';

/** Stands where something was taken out. */
const HIDDEN = '…';

/** Eight figures or more, however they are spaced: a phone, NIK or NIB. */
const NUMBER = /\+?\d(?:[\s.-]?\d){7,}/g;
const ADDRESS = /\S+@\S+\.\S+|https?:\/\/\S+|\bwww\.\S+/gi;

/**
 * A text without what says who wrote it: their name, the name of their business, numbers and addresses. Short words of a
 * name stay when they are ordinary words by themselves (fewer than four letters).
 */
export function blinded(text: string, names: readonly (string | null | undefined)[]): string {
  const hidden = new Set(names.flatMap((name) => fold(name ?? '').split(' ')).filter((word) => word.length >= 4));
  return text
    .replace(ADDRESS, HIDDEN)
    .replace(NUMBER, HIDDEN)
    .replace(/[\p{L}\p{M}'’-]+/gu, (word) => (hidden.has(fold(word)) ? HIDDEN : word));
}
