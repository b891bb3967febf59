import { clipped, dayInWords, type Paper, type PaperData } from '#platform/pdf/paper.ts';
import { clockTime, formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** Minutes of a draw (berita acara undian): what was sealed, what came from outside, what came out. Receipt numbers, no names. */
export interface DrawMinutesData extends PaperData {
  /** Code of the draw: its public page and its label in the computation. */
  code: string;
  activity: string;
  /** 'HH:MM' at which the outside value was entered. */
  time: string;
  /** Seal, outside value, lowest chance and the like: name and value. */
  facts: { name: string; value: string }[];
  /** Kept places: at least so many, and how many the drawn list has. */
  quotas: { name: string; asked: number; reached: number }[];
  /** '000' to '999'. */
  list: string;
  /** Receipt numbers on the drawn list, and the others in the order in which they are asked. */
  chosen: string[];
  reserves: string[];
  /** Hashes and secret: what lets anyone repeat the draw. */
  traces: { name: string; value: string }[];
  /** Who sealed and who entered the value; witnesses sign on the two lines that follow. */
  officers: { name: string; role: string }[];
}

const WITNESS_LINES = 2;

export const drawMinutes: Paper<DrawMinutesData> = {
  template: 'draw-minutes',
  title: (data) => m.platform_paper_draw_title({ activity: clipped(data.activity, 120), code: data.code }),
  sheet: (data) => ({
    opening: m.platform_paper_draw_opening({
      day: dayInWords(data.day),
      time: clockTime(data.time),
      activity: data.activity,
    }),
    facts: data.facts.map(({ name, value }) => [name, clipped(value, 400)]),
    quotas: data.quotas.map(({ name, asked, reached }) => [
      clipped(name, 120),
      formatNumber(asked),
      formatNumber(reached),
    ]),
    chosen: data.chosen,
    reserves: data.reserves,
    traces: data.traces.map(({ name, value }) => [name, value]),
    officers: [...data.officers, ...Array<undefined>(WITNESS_LINES).fill(undefined)].map((one, at) => [
      String(at + 1),
      one ? clipped(one.name, 90) : '',
      one?.role ?? m.platform_paper_draw_witness(),
    ]),
    words: {
      name: m.platform_paper_draw_name(),
      number: m.platform_paper_number({ number: data.code }),
      result: m.platform_paper_draw_result({ list: data.list, n: data.chosen.length }),
      reserves: m.platform_paper_draw_reserves({ n: data.reserves.length }),
      quotas: m.platform_paper_minutes_quotas(),
      quotasHead: [
        m.platform_paper_minutes_quota(),
        m.platform_paper_minutes_asked(),
        m.platform_paper_minutes_reached(),
      ],
      traces: m.platform_paper_minutes_traces(),
      how: m.platform_paper_draw_how({ code: data.code }),
      closing: m.platform_paper_minutes_closing(),
      panelHead: [
        m.platform_paper_no(),
        m.platform_paper_name(),
        m.platform_paper_minutes_role(),
        m.platform_paper_signature(),
      ],
    },
  }),
};
