import { clipped, type Paper, type PaperData, placeAndDay, type Signer, signerSheet } from '#platform/pdf/paper.ts';
import { type ListedPerson, listHead, listRows } from '#platform/pdf/papers/people.ts';
import { m } from '#words';

/** The list of those chosen and the waiting list, in their order. */
export interface ParticipantListData extends PaperData {
  activity: string;
  people: ListedPerson[];
  waiting: ListedPerson[];
  signer: Signer;
}

const COLUMNS = ['name', 'sex', 'business', 'kelurahan', 'score'] as const;

export const participants: Paper<ParticipantListData> = {
  template: 'participants',
  title: (data) => m.platform_paper_participants_title({ activity: clipped(data.activity, 120) }),
  sheet: (data) => ({
    activity: clipped(data.activity, 160),
    head: listHead(COLUMNS),
    people: listRows(data.people, COLUMNS),
    waiting: listRows(data.waiting, COLUMNS),
    signer: signerSheet(data.signer),
    words: {
      name: m.platform_paper_participants_name(),
      chosen: m.platform_paper_participants_chosen({ n: data.people.length }),
      waiting: m.platform_paper_participants_waiting({ n: data.waiting.length }),
      placeAndDay: placeAndDay(data),
    },
  }),
};
