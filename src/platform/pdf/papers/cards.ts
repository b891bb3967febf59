import { clipped, daysText, type Paper, type PaperData, qrSheet } from '#platform/pdf/paper.ts';
import { m } from '#words';

/** Cards of 85 × 54 mm, ten on an A4 sheet with lines to cut along: one per participant, for those without a phone. */
export interface CardsData extends PaperData {
  activity: string;
  firstDay: string;
  lastDay: string;
  people: { name: string; business?: string; code: string /** What the scanner reads. */; url: string }[];
}

export const cards: Paper<CardsData> = {
  template: 'cards',
  title: (data) => m.platform_paper_cards_title({ activity: clipped(data.activity, 120) }),
  sheet: (data) => ({
    activity: clipped(data.activity, 70),
    when: daysText(data.firstDay, data.lastDay),
    people: data.people.map(({ name, business, code, url }) => ({
      name: clipped(name, 60),
      business: business ? clipped(business, 60) : '',
      code,
      qr: qrSheet(url),
    })),
    words: { name: m.platform_paper_cards_name(), show: m.platform_paper_cards_show() },
  }),
};
