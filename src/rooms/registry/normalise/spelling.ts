import { plainLetters } from './text.ts';

/**
 * Spelling that sounds the same in Indonesian, folded to one form: old and new spelling (oe/u, dj/j, tj/c, nj/ny, sj/sy,
 * ch/kh), letters exchanged by ear (q/k, x/ks, v/ph/f, z/s, y/i, dh/d, th/t, bh/b, sh/sy/s) and doubled letters.
 * For comparing only; distinct words can fold together, so a fold alone never proves that two names are one.
 */
export function foldSpelling(word: string): string {
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/nj(?=[aiueo])/g, 'ny')
    .replace(/s[jyh]/g, 's')
    .replace(/[ck]h/g, 'k')
    .replace(/ph|v/g, 'f')
    .replace(/([dtbg])h/g, '$1')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/y/g, 'i')
    .replace(/ie(?!$)/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}

/** Words of a text, lower case without accents and punctuation, each folded by sound. Digits stay as they are. */
export const foldedWords = (text: string): string[] => plainLetters(text).split(' ').filter(Boolean).map(foldSpelling);

/** One string for a place name, so that "Jati Negara", "Jatinegara" and "Djati Negara" are equal. */
export const foldedName = (text: string): string => foldSpelling(plainLetters(text).replace(/ /g, ''));
