import { numberInWords } from '#platform/number-in-words.ts';
import type { Sheet } from '#platform/pdf/drawable.ts';
import { qrSymbol } from '#platform/qr.ts';
import { clockTime, formatDate, formatDay, formatInstant, formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** What a letterhead needs of an office; an `Office` is one. */
export interface PaperOffice {
  cityName: string;
  governmentName: string;
  officeName: string;
  address: string;
  phone: string;
  whatsapp: string;
  /** The city's emblem as PNG, JPEG or SVG, best under 40 kB. Without it the letterhead is lines only. */
  emblem?: Uint8Array;
  /** Size of letters: A4 (default) or F4, 210 × 330 mm. */
  format?: 'a4' | 'f4';
}

/** Who signs. Room for ink and stamp is left unless the paper truly carries an electronic signature. */
export interface Signer {
  position: string;
  name: string;
  rank?: string;
  nip?: string;
  /** For "a.n.": the official in whose name is signed. */
  onBehalfOf?: string;
  signedElectronically?: boolean;
}

/** A code that anyone can check at an address. */
export interface Check {
  /** As printed, 'K7QM2XWPD4'; shown in groups of four. */
  code: string;
  /** The address in the QR: short, so that the symbol stays coarse at 20 mm. */
  url: string;
}

/** What every paper is given. */
export interface PaperData {
  office: PaperOffice;
  /** The day on the paper, 'YYYY-MM-DD'; also the date inside the file, so that the same data give the same bytes. */
  day: string;
  /** When it was printed, said in the running foot; not given: the day. */
  printedAt?: Date;
}

/** A kind of paper: its template, its title, and how its data become what the template places. */
export interface Paper<Data extends PaperData> {
  /** Name of the file in `templates/`, without `.typ`. */
  template: string;
  /** The document's title, shown by readers in the window. */
  title: (data: Data) => string;
  /** Pictures a template reads as `/picture-0`, `/picture-1`, … */
  pictures?: (data: Data) => Uint8Array[];
  /** Plain JSON; `words` are the sentences and labels from the catalogue. */
  sheet: (data: Data) => { [key: string]: Sheet } & { words: { [key: string]: Sheet } };
}

/** Everything the shared frame reads, with the paper's own sheet inside. */
export function wholeSheet<Data extends PaperData>(paper: Paper<Data>, data: Data): Sheet {
  const { words, ...own } = paper.sheet(data);
  const { office } = data;
  const [year, month, day] = data.day.split('-').map(Number) as [number, number, number];
  return {
    check: null,
    signer: null,
    ...own,
    title: paper.title(data),
    lang: 'id',
    day: [year, month, day],
    office: {
      cityName: office.cityName,
      governmentName: office.governmentName,
      officeName: office.officeName,
      format: office.format ?? 'a4',
      emblem: office.emblem !== undefined,
    },
    words: {
      contact: m.platform_paper_contact({ address: office.address, phone: office.phone }),
      emblem: m.platform_paper_emblem({ city: office.cityName }),
      page: m.platform_paper_page({ page: '{page}', pages: '{pages}' }),
      printed: m.platform_paper_printed({
        when: data.printedAt ? formatInstant(data.printedAt) : formatDate(data.day),
      }),
      no: m.platform_paper_no(),
      ...words,
    },
  };
}

/** A sentence with one part in bold: [before, strong, after]. */
export function around(sentence: (slot: string) => string, strong: string): [string, string, string] {
  const [before = '', after = ''] = sentence('\u{E000}').split('\u{E000}');
  return [before, strong, after];
}

/** The QR of an address with its spoken description. */
export const qrSheet = (url: string): Sheet => ({ ...qrSymbol(url), alt: m.platform_paper_qr_alt({ url }) });

/** Code in groups of four, QR and how to check, for `check-block` of the frame. */
export const checkSheet = (check: Check): Sheet => ({
  code: groupsOfFour(check.code),
  how: m.platform_paper_check_how(),
  qr: qrSheet(check.url),
});

const groupsOfFour = (code: string): string => (code.includes('-') ? code : code.replace(/(.{4})(?=.)/g, '$1 '));

/** A signer for the frame's signature block. */
export const signerSheet = (signer: Signer): Sheet => ({
  position: clipped(signer.position, 120),
  name: clipped(signer.name, 80),
  rank: signer.rank === undefined ? null : clipped(signer.rank, 60),
  nip: signer.nip === undefined ? null : m.platform_paper_nip({ nip: clipped(signer.nip, 40) }),
  onBehalf:
    signer.onBehalfOf === undefined ? null : m.platform_paper_on_behalf({ position: clipped(signer.onBehalfOf, 120) }),
  electronic: signer.signedElectronically ? m.platform_paper_signed_electronically() : null,
});

/** 'Binjai, 14 September 2026', above a signature. The kind of city is not part of the place. */
export const placeAndDay = (data: PaperData): string => `${placeOf(data.office)}, ${formatDate(data.day)}`;

/** 'Kota Binjai' → 'Binjai': where a letter is signed. */
export const placeOf = (office: PaperOffice): string => office.cityName.replace(/^(Kota|Kabupaten)\s+/i, '');

/** One day, or the first and the last of several. */
export const daysText = (first: string, last: string): string =>
  first === last ? formatDay(first) : m.platform_paper_days({ first: formatDay(first), last: formatDay(last) });

/** '09.00–15.00 WIB'. */
export const hoursText = (from: string, to: string): string => `${clockTime(from)}–${clockTime(to)} WIB`;

/** Cuts a text that must fit one line or one page; the cut is shown. Nothing at all is shown as a dash. */
export const clipped = (text: string, longest: number): string => {
  if (text.trim() === '') return '–';
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
};

/** A number with at most one digit after the comma: lesson hours, marks, percentages. */
export const shortNumber = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** A text for a large headline: words of more than twenty letters get break points, so that they cannot leave the page. */
export const softened = (text: string): string =>
  text.replace(/\S{21,}/gu, (word) => (word.match(/.{1,12}/gsu) ?? []).join('\u200B'));

/** A phone number that stays on one line. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');

/** '2026-11-24' → 'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam'. */
export function dayInWords(day: string): string {
  const [weekday = '', date = '', month = '', year = ''] = formatDay(day).split(/[\s,]+/);
  return m.platform_paper_day_in_words({
    weekday,
    date: numberInWords(Number(date)),
    month,
    year: numberInWords(Number(year)),
  });
}
