import type { Sheet } from '#platform/pdf/drawable.ts';
import { clipped, type Paper, type PaperData, placeAndDay, type Signer, signerSheet } from '#platform/pdf/paper.ts';
import { m } from '#words';

/** One part of a letter, in the order it is read. */
export type LetterPart =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  /** Rows of label and value. */
  | { kind: 'facts'; rows: [label: string, value: string][] }
  /** Numbered clauses. */
  | { kind: 'clauses'; items: string[] }
  /** A ruled table; `ends` are columns set to the right, `wide` those that share what is left. */
  | { kind: 'table'; head: string[]; rows: string[][]; ends?: number[]; wide: number[]; total?: string[] }
  /** Photos, two a row. */
  | { kind: 'photos'; photos: { picture: Uint8Array; caption: string }[] };

/**
 * A letter or an agreement of the office: title, number, parts, one or two signatures. Recommendations, grant agreements
 * (NPHD), annexes of decrees and reports of checks are set with it.
 */
export interface LetterData extends PaperData {
  /** As printed at the top: 'Surat rekomendasi'. */
  heading: string;
  number?: string;
  /** What it is about, under the number. */
  about?: string;
  parts: LetterPart[];
  /** From left to right; the last one stands at the right under place and day. */
  signers: Signer[];
  /** Who gets a copy ("Tembusan"). */
  copies?: string[];
}

const photosOf = (data: LetterData) => data.parts.flatMap((part) => (part.kind === 'photos' ? part.photos : []));

export const letter: Paper<LetterData> = {
  template: 'letter',
  title: (data) => clipped([data.heading, data.about ?? data.number ?? ''].filter(Boolean).join(': '), 200),
  pictures: (data) => photosOf(data).map(({ picture }) => picture),
  sheet: (data) => {
    const photos = photosOf(data);
    return {
      heading: clipped(data.heading, 120),
      about: data.about ? clipped(data.about, 300) : null,
      signers: data.signers.map(signerSheet),
      copies: data.copies ?? [],
      parts: data.parts.map((part) => partSheet(part, photos)),
      words: {
        number: data.number ? m.platform_paper_number({ number: data.number }) : null,
        placeAndDay: placeAndDay(data),
        copies: m.platform_paper_copies(),
      },
    };
  },
};

/** A photo is named by its place among all photos of the letter: that is the picture the template reads. */
function partSheet(part: LetterPart, photos: ReturnType<typeof photosOf>): Sheet {
  if (part.kind === 'photos')
    return { kind: part.kind, photos: part.photos.map((one) => ({ at: photos.indexOf(one), caption: one.caption })) };
  if (part.kind === 'table') return { ...part, ends: part.ends ?? [], total: part.total ?? null };
  return part;
}
