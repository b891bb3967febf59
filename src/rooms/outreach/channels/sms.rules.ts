/** Basic letters of GSM 03.38; each takes one place of 7 bits. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Letters of its extension; each takes two places. */
const extended = '^{}\\[~]|€';

const places = new Map([
  ...[...basic].map((sign) => [sign, 1] as const),
  ...[...extended].map((sign) => [sign, 2] as const),
]);

/** How an SMS goes out and is paid: its alphabet, its length in that alphabet's places, its segments. */
export interface SmsSize {
  alphabet: 'GSM-7' | 'UCS-2';
  length: number;
  segments: number;
}

/**
 * Counts an SMS as networks do: 160 places of GSM-7 in one segment, 153 in each of several (a sign of the extension is
 * never cut in two); 70 and 67 UTF-16 units as soon as one sign is outside of GSM-7.
 */
export function smsSize(text: string): SmsSize {
  const signs = [...text];
  const widths = signs.map((sign) => places.get(sign));
  if (widths.every((width) => width !== undefined)) return sized('GSM-7', widths, 160, 153);
  return sized(
    'UCS-2',
    signs.map(({ length }) => length),
    70,
    67,
  );
}

function sized(alphabet: SmsSize['alphabet'], widths: readonly number[], whole: number, part: number): SmsSize {
  const length = widths.reduce((sum, width) => sum + width, 0);
  if (length <= whole) return { alphabet, length, segments: 1 };
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > part) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return { alphabet, length, segments };
}

const plain: Record<string, string> = {
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '\u00A0': ' ',
};

/** The same words in signs every phone has, so that an SMS stays in GSM-7: dashes, quotes, and letters without accents. */
export const inPlainSigns = (text: string): string =>
  [...text]
    .map((sign) => plain[sign] ?? (places.has(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, '')))
    .join('');

/** The first of these wordings that fits one segment, else the last: the shortest. */
export const fittingSms = (wordings: readonly string[]): string =>
  wordings.find((wording) => smsSize(wording).segments === 1) ?? wordings.at(-1) ?? '';
