import {
  clipped,
  type Paper,
  type PaperData,
  placeAndDay,
  type Signer,
  shortNumber,
  signerSheet,
} from '#platform/pdf/paper.ts';
import { formatNumber, formatPercent, formatRupiah } from '#ui/format.ts';
import { m } from '#words';

/** Counts of people by a fact, drawn as bars. */
export interface Breakdown {
  /** The fact: 'Menurut kelurahan'. */
  title: string;
  rows: { label: string; count: number }[];
}

/** Activity report (laporan kegiatan) with the sections an auditor looks for. */
export interface ReportData extends PaperData {
  activity: string;
  number?: string;
  /** Running text of each section; an empty list leaves the section out. */
  background: string[];
  legalBasis: string[];
  aims: string[];
  scope: string[];
  /** `present` is left out where nobody took attendance. */
  sessions: { when: string; place: string; topic: string; speaker: string; present?: number }[];
  participants: number;
  /** How they came to take part, before the counts. */
  participantsLead: string[];
  breakdowns: Breakdown[];
  process: string[];
  /** Same test before and after: mean marks of those who took both, and how many took only one or none. */
  test?: { before: number; after: number; max: number; pairs: number; missing: number };
  /** People with enough attendance, certificates given. */
  results: { label: string; value: string }[];
  budget: { item: string; planned: number; spent: number }[];
  /** What to say where no amounts are known. */
  budgetNote?: string;
  obstacles: string[];
  followUp: string[];
  closing: string[];
  attachments: string[];
  signer: Signer;
}

export const report: Paper<ReportData> = {
  template: 'report',
  title: (data) => m.platform_paper_report_title({ activity: clipped(data.activity, 160) }),
  sheet: (data) => ({
    activity: clipped(data.activity, 200),
    sections: {
      background: data.background,
      legalBasis: data.legalBasis,
      aims: data.aims,
      scope: data.scope,
      process: data.process,
      obstacles: data.obstacles,
      followUp: data.followUp,
      participantsLead: data.participantsLead,
      closing: data.closing,
      attachments: data.attachments,
      budgetNote: data.budgetNote === undefined ? [] : [data.budgetNote],
    },
    sessions: data.sessions.map(({ when, place, topic, speaker, present }, index) => [
      String(index + 1),
      when,
      topic,
      speaker,
      place,
      present === undefined ? '–' : formatNumber(present),
    ]),
    breakdowns: data.breakdowns.map(({ title, rows }) => ({
      title: clipped(title, 120),
      rows: bars(rows, data.participants),
    })),
    test: data.test ? testBars(data.test) : null,
    results: data.results.map(({ label, value }) => [label, value]),
    budget: data.budget.map(({ item, planned, spent }) => [
      item,
      formatRupiah(planned),
      formatRupiah(spent),
      formatRupiah(planned - spent),
    ]),
    budgetTotal: budgetTotal(data.budget),
    signer: signerSheet(data.signer),
    words: wordsOf(data),
  }),
};

/** Bars start at 0 and are measured against the longest; the share is of all participants. */
function bars(rows: Breakdown['rows'], all: number) {
  const longest = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map(({ label, count }) => ({
    label,
    value: m.platform_paper_count_and_share({ count: formatNumber(count), share: formatPercent(count, all, 1) }),
    part: count / longest,
  }));
}

const testBars = ({ before, after, max, pairs, missing }: NonNullable<ReportData['test']>) => ({
  note: m.platform_paper_report_test_note({
    pairs: formatNumber(pairs),
    max: formatNumber(max),
    missing: formatNumber(missing),
  }),
  rows: [
    { label: m.platform_paper_report_before(), value: shortNumber(before), part: before / max },
    { label: m.platform_paper_report_after(), value: shortNumber(after), part: after / max },
  ],
});

function budgetTotal(budget: ReportData['budget']): string[] {
  const planned = budget.reduce((sum, row) => sum + row.planned, 0);
  const spent = budget.reduce((sum, row) => sum + row.spent, 0);
  return [m.platform_paper_total(), ...[planned, spent, planned - spent].map(formatRupiah)];
}

const wordsOf = (data: ReportData) => ({
  name: m.platform_paper_report_name(),
  number: data.number === undefined ? null : m.platform_paper_number({ number: data.number }),
  background: m.platform_paper_report_background(),
  legalBasis: m.platform_paper_report_legal_basis(),
  aims: m.platform_paper_report_aims(),
  scope: m.platform_paper_report_scope(),
  sessions: m.platform_paper_report_sessions(),
  sessionsHead: [
    m.platform_paper_no(),
    m.platform_paper_report_when(),
    m.platform_paper_certificate_topic(),
    m.platform_paper_report_speaker(),
    m.platform_paper_place(),
    m.platform_paper_report_present(),
  ],
  participants: m.platform_paper_report_participants({ n: data.participants }),
  process: m.platform_paper_report_process(),
  results: m.platform_paper_report_results(),
  test: m.platform_paper_report_test(),
  budget: m.platform_paper_report_budget(),
  budgetHead: [
    m.platform_paper_report_item(),
    m.platform_paper_report_planned(),
    m.platform_paper_report_spent(),
    m.platform_paper_report_left(),
  ],
  obstacles: m.platform_paper_report_obstacles(),
  followUp: m.platform_paper_report_follow_up(),
  closing: m.platform_paper_report_closing(),
  attachments: m.platform_paper_report_attachments(),
  placeAndDay: placeAndDay(data),
});
