import { numberInWords } from '#platform/number-in-words.ts';
import { clipped, type Paper, type PaperData, placeOf, type Signer, signerSheet } from '#platform/pdf/paper.ts';
import { type ListedPerson, listHead, listRows } from '#platform/pdf/papers/people.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';

/** A decree that fixes participants or receivers (SK penetapan), with its list as an annex. */
export interface DecreeData extends PaperData {
  /** Without a number the paper says on every page that it is a draft. */
  number?: string;
  /** Who decides, as in the heading: 'Kepala Dinas Koperasi dan UKM Kota Binjai'. */
  authority: string;
  /** What it is about, without 'tentang'. */
  about: string;
  /** Grounds ("Menimbang"), legal basis ("Mengingat"), what else was noted ("Memperhatikan"). */
  considering: string[];
  recalling: string[];
  noting?: string[];
  /** What is decided; numbered KESATU, KEDUA, … */
  decisions: string[];
  /** Who gets a copy ("Tembusan"). */
  copies: string[];
  people: ListedPerson[];
  waiting: ListedPerson[];
  signer: Signer;
}

const COLUMNS = ['name', 'business', 'kelurahan'] as const;

export const decree: Paper<DecreeData> = {
  template: 'decree',
  title: (data) => m.platform_paper_decree_title({ about: clipped(data.about, 200) }),
  sheet: (data) => ({
    draft: data.number === undefined,
    authority: data.authority,
    about: data.about,
    considering: data.considering,
    recalling: data.recalling,
    noting: data.noting ?? [],
    decisions: data.decisions.map((text, index) => [`ke${numberInWords(index + 1)}`, text]),
    copies: data.copies,
    head: listHead(COLUMNS),
    people: listRows(data.people, COLUMNS),
    waiting: listRows(data.waiting, COLUMNS),
    signer: signerSheet(data.signer),
    words: {
      decree: m.platform_paper_decree_of({ authority: data.authority }),
      number: m.platform_paper_number({ number: data.number ?? '……………………' }),
      about: m.platform_paper_decree_about(),
      considering: m.platform_paper_decree_considering(),
      recalling: m.platform_paper_decree_recalling(),
      noting: m.platform_paper_decree_noting(),
      decides: m.platform_paper_decree_decides(),
      sets: m.platform_paper_decree_sets(),
      draft: m.platform_paper_draft(),
      place: m.platform_paper_decree_place({ place: placeOf(data.office) }),
      day: m.platform_paper_decree_day({ day: data.number === undefined ? '……………………' : formatDate(data.day) }),
      copies: m.platform_paper_copies(),
      annex: m.platform_paper_decree_annex({ authority: data.authority }),
      chosen: m.platform_paper_participants_chosen({ n: data.people.length }),
      waiting: m.platform_paper_participants_waiting({ n: data.waiting.length }),
    },
  }),
};
