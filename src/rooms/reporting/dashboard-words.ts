import type { YearlyCount } from '#rooms/registry/index.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import { countInWords } from './count-words.ts';
import { changeOf, type Figure, measured, missesTarget } from './dashboard.rules.ts';
import type { HeadDecision } from './decisions.reads.ts';

/** How many decisions wait, in words; `own`: said to the head, who takes them. */
export function decisionsHeading(n: number, own: boolean): string {
  if (n === 0) return m.reporting_decide_none();
  const words = { n: countInWords(n) };
  return own ? m.reporting_decide_own(words) : m.reporting_decide_heading(words);
}

/** One decision in words: what, why now, where. */
export interface DecisionWords {
  title: string;
  text: string;
  href: string;
  button: string;
}

/** A decision as a sentence with its next step. */
export function decisionWords(decision: HeadDecision): DecisionWords {
  if (decision.kind === 'stuck') {
    return {
      title: m.reporting_decide_stuck({ n: formatNumber(decision.n) }),
      text: m.reporting_decide_stuck_text(),
      href: '/kerja/izin?tertahan=1',
      button: m.reporting_decide_stuck_button(),
    };
  }
  const { call } = decision;
  const { title } = call;
  const href = `/kerja/program/${call.id}`;
  if (decision.kind === 'choose') {
    const counts = { n: formatNumber(decision.applicants), places: formatNumber(call.capacity) };
    const promise = call.decideBy ? { day: formatDate(call.decideBy) } : undefined;
    const when = promise && (decision.isLate ? m.reporting_decide_promise_late : m.reporting_decide_promise)(promise);
    return {
      title: m.reporting_decide_choose({ title }),
      text: [m.reporting_decide_choose_text(counts), when].filter(Boolean).join(' '),
      href: `${href}/seleksi`,
      button: m.reporting_decide_choose_button(),
    };
  }
  if (decision.kind === 'approve') {
    const opens = call.opensAt ? m.reporting_decide_approve_text({ day: formatDate(call.opensAt) }) : '';
    return { title: m.reporting_decide_approve({ title }), text: opens, href, button: m.reporting_decide_read() };
  }
  return {
    title: m.reporting_decide_resume({ title }),
    text: call.publicReason ?? '',
    href,
    button: m.reporting_decide_read(),
  };
}

/** One figure in words, for the tile and for the paper. */
export interface FigureWords {
  title: string;
  value: string;
  /** Target or measure; says so where the office has set none. */
  about: string;
  /** Since the end of last month; undefined where the records do not say how it stood. */
  change: string | undefined;
  href: string;
  action: string;
}

const titles: Record<Figure['key'], () => string> = {
  'open-calls': m.reporting_figure_open,
  'new-places': m.reporting_figure_new_places,
  stuck: m.reporting_figure_stuck,
  'next-step': m.reporting_figure_next_step,
  'late-answers': m.reporting_figure_late,
  nibs: m.reporting_figure_nibs,
};

const ways: Record<Figure['key'], { href: string; action: () => string }> = {
  'open-calls': { href: '/kerja/program?keadaan=open', action: m.reporting_figure_see_calls },
  'new-places': { href: '/kerja/program?keadaan=running', action: m.reporting_figure_see_calls },
  stuck: { href: '/kerja/izin?tertahan=1', action: m.reporting_figure_see_cases },
  'next-step': { href: '/kerja/pendampingan', action: m.reporting_figure_see_tracks },
  'late-answers': { href: '/kerja/program?keadaan=closed', action: m.reporting_figure_see_calls },
  nibs: { href: '/kerja/izin', action: m.reporting_figure_see_cases },
};

/** A figure with its target, its change and where its works are listed. */
export function figureWords(figure: Figure): FigureWords {
  const { href, action } = ways[figure.key];
  return {
    title: titles[figure.key](),
    value: valueText(figure),
    about: [partText(figure), targetText(figure)].filter(Boolean).join(', '),
    change: changeText(figure),
    href,
    action: action(),
  };
}

function valueText(figure: Figure): string {
  if (figure.of === undefined) return formatNumber(figure.now);
  return figure.of === 0 ? '–' : m.reporting_percent({ n: measured(figure) });
}

function partText({ now, of }: Figure): string {
  if (of === undefined) return '';
  if (of === 0) return m.reporting_figure_nothing();
  return m.reporting_figure_part({ n: formatNumber(now), all: formatNumber(of) });
}

function targetText({ target, of }: Figure): string {
  if (!target) return m.reporting_figure_no_target();
  const value = of === undefined ? formatNumber(target.value) : m.reporting_percent({ n: target.value });
  return target.kind === 'least' ? m.reporting_figure_least({ value }) : m.reporting_figure_most({ value });
}

function changeText(figure: Figure): string | undefined {
  const change = changeOf(figure);
  if (change === undefined) return undefined;
  if (change === 0) return m.reporting_change_none();
  const n = formatNumber(Math.abs(change));
  const by = figure.of === undefined ? n : m.reporting_change_points({ n });
  return change > 0 ? m.reporting_change_up({ by }) : m.reporting_change_down({ by });
}

/** A shape beside the change: a warning only where a target is missed. */
export function changeIcon(figure: Figure): 'warn' | 'plus' | 'minus' | 'check' {
  if (missesTarget(figure)) return 'warn';
  const change = changeOf(figure) ?? 0;
  return change > 0 ? 'plus' : change < 0 ? 'minus' : 'check';
}

/** Who published the counts by year, and what a rise may mean. */
export const sourceText = (years: readonly YearlyCount[]): string =>
  m.reporting_years_source({ source: [...new Set(years.map(({ source }) => source))].join('; ') });
