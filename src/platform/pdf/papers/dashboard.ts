import { clipped, type Paper, type PaperData } from '#platform/pdf/paper.ts';
import { m } from '#words';

/** One page for the Mayor: what waits for a decision, six figures, businesses by year. In the order of the head's screen. */
export interface DashboardData extends PaperData {
  /** "Tiga hal perlu keputusan". */
  heading: string;
  decisions: { title: string; text: string }[];
  /** `change` since the end of last month; a dash where it is not known. */
  figures: { title: string; value: string; about: string; change: string }[];
  /** Published counts, at most seven, and who published them. */
  years: { year: string; value: string }[];
  yearsSource: string;
  /** When the figures were computed. */
  asOf: string;
}

export const dashboard: Paper<DashboardData> = {
  template: 'dashboard',
  title: (data) => m.platform_paper_dashboard_title({ city: data.office.cityName }),
  sheet: (data) => ({
    heading: clipped(data.heading, 160),
    decisions: data.decisions.map(({ title, text }) => ({ title: clipped(title, 90), text: clipped(text, 150) })),
    figures: data.figures.map(({ title, value, about, change }) => [title, value, about, change]),
    years: data.years.slice(-7).map(({ year, value }) => [year, value]),
    yearsSource: clipped(data.yearsSource, 180),
    asOf: data.asOf,
    words: {
      name: m.platform_paper_dashboard_name(),
      figures: m.platform_paper_dashboard_figures(),
      figuresHead: [
        m.platform_paper_dashboard_figure(),
        m.platform_paper_dashboard_now(),
        m.platform_paper_dashboard_target(),
        m.platform_paper_dashboard_change(),
      ],
      years: m.platform_paper_dashboard_years(),
    },
  }),
};
