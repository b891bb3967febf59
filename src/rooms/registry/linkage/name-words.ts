import { editDistance } from '../normalise/edit-distance.ts';
import { foldSpelling } from '../normalise/spelling.ts';
import { plainLetters } from '../normalise/text.ts';

/** Legal forms and kinds of place: two writers of one name differ in these first ("UD Maju", "Toko Maju", "Maju"). */
const KINDS = new Set(
  (
    'ud cv pt pd fa firma koperasi kop kub toko tk tko warung wrg wrng wr waroeng kios kedai kdai depot gerai outlet stand stan lapak rumah rm pondok dapur restoran resto kafe cafe ' +
    'usaha ush dagang industri home ikm ukm umkm grup group store shop los penjual jual jualan menjual pedagang jasa pengrajin pengusaha dan the'
  )
    .split(' ')
    .map(foldSpelling),
);
/** Forms of address and degrees around a person's name. */
const TITLES = new Set(
  'h hj haji hajah hajjah ibu bu ibuk bpk bapak pak bp sdr sdri saudara saudari ny nyonya tn tuan dr drs dra ir prof ustad ustadz ustazah kh alm almh se sh st spd sag ssos sp skom amd mm msi mpd mkes'
    .split(' ')
    .map(foldSpelling),
);
/** One name in many writings, and short forms of the commonest first names. */
const MUHAMMAD = new Set(
  'muhamad mohamad muhamed mohamed moh mohd muh muhd mhd mochamad mokamad mukamad mukhamad muchamad'
    .split(' ')
    .map(foldSpelling),
);
const SHORT: Record<string, string> = { abd: 'abdul', st: 'siti', noer: 'nur', nur: 'nur' };

/** Lower-case words without marks; single letters that stand together are one word ("U.D." is "ud"). */
function lettersTogether(text: string): string[] {
  return plainLetters(text)
    .replace(/\b([a-z]) (?=[a-z]\b)/g, '$1')
    .split(' ')
    .filter(Boolean);
}

/**
 * The words of a business name that tell it from others, folded by sound. Kinds and legal forms are left out unless nothing else is
 * there ("Toko"); numbers stay, they tell branches apart.
 */
export function businessWords(name: string): string[] {
  const words = lettersTogether(name).map((word) => (/\d/.test(word) ? word : foldSpelling(word)));
  const telling = words.filter((word, at) => !KINDS.has(word) && !(at === 0 && isMisspeltKind(word)));
  return telling.length > 0 ? telling : words;
}

/** "Warnug Plastik", "Took Maju": the kind comes first, and is misspelt like any other word. */
function isMisspeltKind(word: string): boolean {
  for (const kind of KINDS) {
    if (kind.length < 4 || kind[0] !== word[0]) continue;
    if (kind.length === 4 ? isSameLetters(kind, word) : editDistance(kind, word, 1) === 1) return true;
  }
  return false;
}

/** A name whose words were run together, without the kind it begins with: "tokosidikalang" is "sidikalang". */
export function withoutKind(run: string): string {
  for (const kind of KINDS)
    if (kind.length >= 2 && run.startsWith(kind) && run.length >= kind.length + 5) return run.slice(kind.length);
  return run;
}

const isSameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** The words of a person's name, folded by sound, without titles; writings of Muhammad are one. */
export function personWords(name: string): string[] {
  const beforeDegrees = name.includes(',') ? (name.split(',')[0] ?? name) : name;
  const words = lettersTogether(beforeDegrees)
    .filter((word) => !/\d/.test(word))
    .map(foldSpelling);
  const own = words.filter((word) => !TITLES.has(word));
  return (own.length > 0 ? own : words).map((word) => (MUHAMMAD.has(word) ? 'muhamad' : (SHORT[word] ?? word)));
}

/** What stays of a word when its vowels are dropped after the first letter: "keripik" and "kripik" are both "krpk". */
export const skeletonOf = (word: string): string =>
  (/\d/.test(word) ? word : word.charAt(0) + word.slice(1).replace(/[aiueo]/g, '')).replace(/(.)\1+/g, '$1');
