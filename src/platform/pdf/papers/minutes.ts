import { numberInWords } from '#platform/number-in-words.ts';
import { type Check, checkSheet, clipped, dayInWords, type Paper, type PaperData } from '#platform/pdf/paper.ts';
import { type ListedPerson, listHead, listRows } from '#platform/pdf/papers/people.ts';
import { clockTime, formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** Minutes of a selection (berita acara): what was decided, by which published rules, by whom. */
export interface MinutesData extends PaperData {
  number: string;
  check?: Check;
  activity: string;
  /** 'HH:MM' of the decision, and where. */
  time: string;
  place: string;
  panel: { name: string; position: string; role: string }[];
  /** Applicants, those found eligible, places. */
  applicants: number;
  eligible: number;
  seats: number;
  /** Score of the last one chosen, as shown. */
  cutOff: string;
  /** Published criteria and points out of 100. */
  criteria: { name: string; weight: number }[];
  /** Quotas with what was asked and reached. */
  quotas: { name: string; asked: number; reached: number }[];
  /** Changes by hand with reason and second officer. */
  changes: { what: string; reason: string; by: string; secondedBy: string }[];
  people: ListedPerson[];
  waiting: ListedPerson[];
  /** SHA-256 of the locked list, of the published rules, the seed: what lets anyone repeat the result. */
  traces: { name: string; value: string }[];
  /** Further paragraphs, for example who stood aside because of kinship. */
  remarks: string[];
}

const COLUMNS = ['name', 'business', 'kelurahan', 'score'] as const;

export const minutes: Paper<MinutesData> = {
  template: 'minutes',
  title: (data) => m.platform_paper_minutes_title({ activity: clipped(data.activity, 120), number: data.number }),
  sheet: (data) => ({
    opening: m.platform_paper_minutes_opening({
      day: dayInWords(data.day),
      time: clockTime(data.time),
      place: data.place,
      activity: data.activity,
    }),
    counts: [
      [m.platform_paper_minutes_applicants(), people(data.applicants)],
      [m.platform_paper_minutes_eligible(), people(data.eligible)],
      [m.platform_paper_minutes_seats(), people(data.seats)],
      [m.platform_paper_minutes_cut_off(), data.cutOff],
    ],
    criteria: data.criteria.map(({ name, weight }) => [name, formatNumber(weight)]),
    quotas: data.quotas.map(({ name, asked, reached }) => [name, formatNumber(asked), formatNumber(reached)]),
    changes: data.changes.map(({ what, reason, by, secondedBy }) => [what, reason, by, secondedBy]),
    head: listHead(COLUMNS),
    people: listRows(data.people, COLUMNS),
    waiting: listRows(data.waiting, COLUMNS),
    traces: data.traces.map(({ name, value }) => [name, value]),
    remarks: data.remarks,
    panel: data.panel.map(({ name, position, role }, index) => [String(index + 1), name, position, role]),
    check: data.check ? checkSheet(data.check) : null,
    words: wordsOf(data),
  }),
};

const people = (n: number): string => m.platform_paper_people({ n: formatNumber(n), words: numberInWords(n) });

const wordsOf = (data: MinutesData) => ({
  name: m.platform_paper_minutes_name(),
  number: m.platform_paper_number({ number: data.number }),
  criteria: m.platform_paper_minutes_criteria(),
  criteriaHead: [m.platform_paper_minutes_criterion(), m.platform_paper_minutes_points()],
  quotas: m.platform_paper_minutes_quotas(),
  quotasHead: [m.platform_paper_minutes_quota(), m.platform_paper_minutes_asked(), m.platform_paper_minutes_reached()],
  changes: m.platform_paper_minutes_changes(),
  noChanges: m.platform_paper_minutes_no_changes(),
  changesHead: [
    m.platform_paper_minutes_change(),
    m.platform_paper_minutes_reason(),
    m.platform_paper_minutes_by(),
    m.platform_paper_minutes_seconded_by(),
  ],
  chosen: m.platform_paper_participants_chosen({ n: data.people.length }),
  waiting: m.platform_paper_participants_waiting({ n: data.waiting.length }),
  traces: m.platform_paper_minutes_traces(),
  remarks: m.platform_paper_minutes_remarks(),
  closing: m.platform_paper_minutes_closing(),
  panel: m.platform_paper_minutes_panel(),
  panelHead: [
    m.platform_paper_no(),
    m.platform_paper_name(),
    m.platform_paper_position(),
    m.platform_paper_minutes_role(),
    m.platform_paper_signature(),
  ],
});
