import { clipped, daysText, hoursText, type Paper, type PaperData, qrSheet, softened } from '#platform/pdf/paper.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';

/** The poster of a call, for kelurahan offices and shops: readable in grey at three metres. One sheet for each copy. */
export interface PosterData extends PaperData {
  /** Short name of the activity: 60 pt, smaller to 40 pt when long, cut after 90 signs. */
  title: string;
  /** One sentence: for whom and what. */
  lead: string;
  free: boolean;
  firstDay: string;
  lastDay: string;
  /** 'HH:MM'. */
  from: string;
  to: string;
  place: string;
  /** Last day to apply. */
  closesOn: string;
  /** One or two short promises, such as 'Tidak harus anggota binaan.' */
  promises: string[];
  /** A4 is the usual; A5 is the same sheet, smaller, for shop counters. */
  size?: 'a4' | 'a5';
  copies: PosterCopy[];
}

/** One sheet: the address in its QR, the same as people type it, and the kelurahan it is for. */
export interface PosterCopy {
  url: string;
  shortAddress: string;
  where?: string;
}

export const poster: Paper<PosterData> = {
  template: 'poster',
  title: (data) => m.platform_paper_poster_title({ name: clipped(data.title, 120) }),
  sheet: (data) => ({
    name: softened(clipped(data.title, 90)),
    lead: clipped(data.lead, 200),
    free: data.free,
    facts: [
      [m.platform_paper_day(), daysText(data.firstDay, data.lastDay)],
      [m.platform_paper_hours(), hoursText(data.from, data.to)],
      [m.platform_paper_place(), clipped(data.place, 90)],
      [m.platform_paper_poster_apply(), m.platform_paper_poster_until({ day: withoutYear(formatDay(data.closesOn)) })],
    ],
    promises: data.promises.slice(0, 2).map((promise) => clipped(promise, 60)),
    size: data.size ?? 'a4',
    copies: data.copies.map(({ url, shortAddress, where }) => ({
      qr: qrSheet(url),
      address: shortAddress,
      where: where ? m.platform_paper_poster_where({ where: softened(clipped(where, 60)) }) : '',
    })),
    phone: data.office.whatsapp,
    words: {
      free: m.platform_paper_poster_free(),
      help: m.platform_paper_poster_help(),
      product: 'Berdaya',
    },
  }),
};

// The day to apply by is near: the year would only make it harder to read from afar.
const withoutYear = (day: string): string => day.replace(/ \d{4}$/, '');
