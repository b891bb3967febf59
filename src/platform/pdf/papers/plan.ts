import { clipped, type Paper, type PaperData } from '#platform/pdf/paper.ts';
import { m } from '#words';

/** A budget plan: what binds it in sentences, then its tables. The first column of each is text, the others stand at the end. */
export interface PlanData extends PaperData {
  /** "30 dari 45 orang terlayani". */
  heading: string;
  lines: string[];
  tables: { title: string; head: string[]; rows: string[][]; texts: number }[];
  /** When it was computed. */
  asOf: string;
}

export const plan: Paper<PlanData> = {
  template: 'plan',
  title: (data) => m.platform_paper_plan_title({ city: data.office.cityName }),
  sheet: (data) => ({
    heading: clipped(data.heading, 200),
    lines: data.lines.map((line) => clipped(line, 300)),
    tables: data.tables.map(({ title, head, rows, texts }) => ({
      title,
      head,
      texts,
      rows: rows.map((row) => row.map((cell) => clipped(cell, 160))),
    })),
    asOf: data.asOf,
    words: { name: m.platform_paper_plan_name(), binds: m.platform_paper_plan_binds() },
  }),
};
