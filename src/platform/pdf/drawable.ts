/** Any plain JSON: what a template receives. */
export type Sheet = string | number | boolean | null | Sheet[] | { [key: string]: Sheet };

/** What is put where a letter cannot be drawn, so that a reader sees that something stood there. */
const UNKNOWN = '�';

const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{FE00}-\u{FE0F}\u{20E3}\u{E0000}-\u{E007F}]/gu;
// Controls and the marks that turn or hide text: a name must be read as it is stored. Line breaks stay, in templates they are breaks.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
// Letters without a place to break; addresses and official numbers break at their own dots and strokes.
const LONG_RUN = /[^\s\u200B/.-]{24,}/gu;

/**
 * Makes a text that the shipped fonts can draw. Pictures (emoji) and hidden marks go, a letter of a script the fonts do
 * not know becomes '�', and a run of 24 or more signs gets break points so that it cannot leave the page.
 * Official names are in Latin letters (Permendagri 73/2022 art. 5), so nothing of a name on an identity card is lost.
 */
export function drawableText(text: string, characters: ReadonlySet<number>): string {
  const visible = text
    .normalize('NFC')
    .replace(PICTURES, (sign) => (/[\d#*]/.test(sign) ? sign : ''))
    .replace(HIDDEN, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''));
  const drawn = Array.from(visible, (sign) =>
    sign === '\n' || characters.has(sign.codePointAt(0) as number) ? sign : UNKNOWN,
  ).join('');
  return drawn.replace(LONG_RUN, (run) => (run.match(/.{1,12}/gsu) ?? []).join('\u200B'));
}

/** Keeps only signs one font draws alone: the second try when letters and marks of two fonts were mixed in one sign. */
export const withoutMarks = (text: string): string =>
  text.replace(/\p{M}/gu, '').replace(/[\u0600-\u06FF\u0750-\u077F]/gu, UNKNOWN);

/** The same JSON with every text changed. */
export function mapTexts(sheet: Sheet, change: (text: string) => string): Sheet {
  if (typeof sheet === 'string') return change(sheet);
  if (Array.isArray(sheet)) return sheet.map((item) => mapTexts(item, change));
  if (sheet === null || typeof sheet !== 'object') return sheet;
  return Object.fromEntries(Object.entries(sheet).map(([key, value]) => [key, mapTexts(value, change)]));
}
