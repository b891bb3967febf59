import { around, clipped, type Paper, type PaperData } from '#platform/pdf/paper.ts';
import { formatDay, formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** A picture on a paper: JPEG, PNG or WebP, with its caption, which is also what a reader hears. */
interface Photo {
  picture: Uint8Array;
  caption: string;
}

/** The paper of a hand-over (BAST): who gave what to whom, in what condition, with which duties. */
export interface HandoverData extends PaperData {
  number: string;
  /** 'HH.MM' of the hand-over, and where. */
  time: string;
  place: string;
  /** Number and day of the decree it rests on; for a grant also its agreement. */
  basis: string;
  giver: { name: string; position: string };
  receiver: { name: string; of: string };
  items: { name: string; serial: string; count: number; value: number }[];
  condition: string;
  source: string;
  photos: Photo[];
  duties: string[];
  witness: { name: string; position: string };
  /** The receiver marked the paper with a thumb. */
  byThumb: boolean;
  /** The photo of the signature; without it room for ink is left. */
  signature?: Uint8Array;
}

export const handover: Paper<HandoverData> = {
  template: 'handover',
  title: (data) => m.platform_paper_handover_title({ number: data.number }),
  pictures: (data) => [...data.photos.map(({ picture }) => picture), ...(data.signature ? [data.signature] : [])],
  sheet: (data) => ({
    opening: m.platform_paper_handover_opening({ day: formatDay(data.day), time: data.time, place: data.place }),
    basis: data.basis,
    giver: around(
      (name) => m.platform_paper_handover_giver({ name, position: clipped(data.giver.position, 120) }),
      clipped(data.giver.name, 80),
    ),
    receiver: around(
      (name) => m.platform_paper_handover_receiver({ name, of: clipped(data.receiver.of, 160) }),
      clipped(data.receiver.name, 80),
    ),
    items: data.items.map(({ name, serial, count, value }, at) => [
      String(at + 1),
      clipped(name, 160),
      clipped(serial, 60),
      formatNumber(count),
      formatNumber(value * count),
    ]),
    total: formatNumber(data.items.reduce((sum, { count, value }) => sum + count * value, 0)),
    captions: data.photos.map(({ caption }) => caption),
    duties: data.duties,
    signed: data.signature !== undefined,
    people: [
      [m.platform_paper_handover_second(), clipped(data.receiver.name, 60)],
      [
        m.platform_paper_handover_witness({ position: clipped(data.witness.position, 60) }),
        clipped(data.witness.name, 60),
      ],
      [m.platform_paper_handover_first(), clipped(data.giver.name, 60)],
    ],
    words: {
      name: m.platform_paper_handover_name(),
      number: m.platform_paper_number({ number: data.number }),
      first: m.platform_paper_handover_first(),
      second: m.platform_paper_handover_second(),
      basis: m.platform_paper_handover_basis(),
      items: m.platform_paper_handover_items(),
      condition: m.platform_paper_handover_condition({ condition: data.condition }),
      head: [
        m.platform_paper_no(),
        m.platform_paper_handover_items(),
        m.platform_paper_handover_serial(),
        m.platform_paper_handover_count(),
        m.platform_paper_handover_value(),
      ],
      total: m.platform_paper_handover_total({ source: data.source }),
      agrees: m.platform_paper_handover_agrees(),
      read: m.platform_paper_handover_read(),
      signature: data.byThumb ? m.platform_paper_handover_thumb() : m.platform_paper_handover_signature(),
    },
  }),
};
