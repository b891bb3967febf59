import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import type { YearlyCount } from '#rooms/registry/index.ts';
import { formatInstant, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import type { Figure } from './dashboard.rules.ts';
import { decisionsHeading, decisionWords, figureWords, sourceText } from './dashboard-words.ts';
import type { HeadDecision } from './decisions.reads.ts';

/** As many decisions as one page holds; the heading says how many there are. */
const MOST_DECISIONS = 5;

/** What the head's page shows. */
export interface Dashboard {
  decisions: HeadDecision[];
  figures: Figure[];
  years: YearlyCount[];
}

/** The head's page on one sheet for the Mayor, in the same order as on the screen. */
export function dashboardPdf(ctx: Ctx, { decisions, figures, years }: Dashboard): Promise<Uint8Array> {
  const { office, now } = ctx;
  return renderPdf(
    'dashboard',
    inLocale('id', () => ({
      office,
      day: dayOf(now),
      printedAt: now,
      heading: decisionsHeading(decisions.length, false),
      decisions: decisions.slice(0, MOST_DECISIONS).map(decisionWords),
      figures: figures.map((figure) => {
        const { title, value, about, change } = figureWords(figure);
        return { title, value, about, change: change ?? '–' };
      }),
      years: years.map(({ year, businesses }) => ({ year: String(year), value: formatNumber(businesses) })),
      yearsSource: sourceText(years),
      asOf: m.reporting_dashboard_as_of({ when: formatInstant(now) }),
    })),
  );
}
