import { m } from '#words';

/** A guide in full: what it costs, how long it takes, what to prepare, the steps, who decides, what goes wrong. */
export interface Guide {
  title: string;
  lead: string;
  cost: string[];
  time: string[];
  needs: string[];
  steps: { title: string; text: string }[];
  who: string;
  wrong: string[];
  sources: string;
}

const halal = (office: string): Guide => ({
  title: m.platform_guide_halal_title(),
  lead: m.platform_guide_halal_lead(),
  cost: [m.platform_guide_halal_cost_1(), m.platform_guide_halal_cost_2()],
  time: [m.platform_guide_halal_time_1(), m.platform_guide_halal_time_2(), m.platform_guide_halal_time_3()],
  needs: [
    m.platform_guide_halal_need_1(),
    m.platform_guide_halal_need_2(),
    m.platform_guide_halal_need_3(),
    m.platform_guide_halal_need_4(),
    m.platform_guide_halal_need_5(),
    m.platform_guide_halal_need_6(),
  ],
  steps: [
    { title: m.platform_guide_halal_step_1(), text: m.platform_guide_halal_step_1_text() },
    { title: m.platform_guide_halal_step_2(), text: m.platform_guide_halal_step_2_text() },
    { title: m.platform_guide_halal_step_3(), text: m.platform_guide_halal_step_3_text() },
    { title: m.platform_guide_halal_step_4(), text: m.platform_guide_halal_step_4_text() },
    { title: m.platform_guide_halal_step_5(), text: m.platform_guide_halal_step_5_text() },
  ],
  who: m.platform_guide_halal_who({ office }),
  wrong: [
    m.platform_guide_halal_wrong_1(),
    m.platform_guide_halal_wrong_2(),
    m.platform_guide_halal_wrong_3(),
    m.platform_guide_halal_wrong_4(),
    m.platform_guide_halal_wrong_5(),
  ],
  sources: m.platform_guide_halal_sources(),
});

const photo = (office: string): Guide => ({
  title: m.platform_guide_photo_title(),
  lead: m.platform_guide_photo_lead(),
  cost: [m.platform_guide_photo_cost()],
  time: [m.platform_guide_photo_time()],
  needs: [
    m.platform_guide_photo_need_1(),
    m.platform_guide_photo_need_2(),
    m.platform_guide_photo_need_3(),
    m.platform_guide_photo_need_4(),
    m.platform_guide_photo_need_5(),
  ],
  steps: [
    { title: m.platform_guide_photo_step_1(), text: m.platform_guide_photo_step_1_text() },
    { title: m.platform_guide_photo_step_2(), text: m.platform_guide_photo_step_2_text() },
    { title: m.platform_guide_photo_step_3(), text: m.platform_guide_photo_step_3_text() },
    { title: m.platform_guide_photo_step_4(), text: m.platform_guide_photo_step_4_text() },
    { title: m.platform_guide_photo_step_5(), text: m.platform_guide_photo_step_5_text() },
  ],
  who: m.platform_guide_photo_who({ office }),
  wrong: [
    m.platform_guide_photo_wrong_1(),
    m.platform_guide_photo_wrong_2(),
    m.platform_guide_photo_wrong_3(),
    m.platform_guide_photo_wrong_4(),
    m.platform_guide_photo_wrong_5(),
  ],
  sources: m.platform_guide_photo_sources({ office }),
});

const books = (office: string): Guide => ({
  title: m.platform_guide_books_title(),
  lead: m.platform_guide_books_lead(),
  cost: [m.platform_guide_books_cost()],
  time: [m.platform_guide_books_time()],
  needs: [
    m.platform_guide_books_need_1(),
    m.platform_guide_books_need_2(),
    m.platform_guide_books_need_3(),
    m.platform_guide_books_need_4(),
  ],
  steps: [
    { title: m.platform_guide_books_step_1(), text: m.platform_guide_books_step_1_text() },
    { title: m.platform_guide_books_step_2(), text: m.platform_guide_books_step_2_text() },
    { title: m.platform_guide_books_step_3(), text: m.platform_guide_books_step_3_text() },
    { title: m.platform_guide_books_step_4(), text: m.platform_guide_books_step_4_text() },
    { title: m.platform_guide_books_step_5(), text: m.platform_guide_books_step_5_text() },
  ],
  who: m.platform_guide_books_who({ office }),
  wrong: [
    m.platform_guide_books_wrong_1(),
    m.platform_guide_books_wrong_2(),
    m.platform_guide_books_wrong_3(),
    m.platform_guide_books_wrong_4(),
    m.platform_guide_books_wrong_5(),
  ],
  sources: m.platform_guide_books_sources(),
});

/** The guides that belong to no room, by the last part of their address. */
export const guides = { halal, 'foto-produk': photo, pembukuan: books } as const;
export type GuideName = keyof typeof guides;
export const guideNames = Object.keys(guides) as GuideName[];
