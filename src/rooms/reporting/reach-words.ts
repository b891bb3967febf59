import { formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { CallReach } from './reach.reads.ts';
import { type PartOfAll, per100, type Shown } from './reach.rules.ts';

/** A count as staff read it: what is too small says so. */
export const countText = (count: Shown): string => (count === null ? m.reporting_reach_few() : formatNumber(count));

/** A rate per 100 businesses; a dash where it is hidden. */
export const rateText = (rate: Shown): string => (rate === null ? '–' : formatNumber(rate));

/** A part of all as staff read it. */
export function partText(part: PartOfAll): string {
  if (part === 'nearly-all') return m.reporting_reach_nearly_all();
  return part === 'hardly-any' ? m.reporting_reach_hardly_any() : rateText(part);
}

/** The finding as the page's first line: how far the word came, and how many kelurahan hardly heard. */
export function findingText({ total, areas }: CallReach): string {
  const rate = per100(total.reached, total.all) ?? 0;
  const deaf = areas.filter(({ hardly }) => hardly).length;
  return deaf === 0
    ? m.reporting_reach_finding({ n: formatNumber(rate) })
    : m.reporting_reach_finding_deaf({ n: formatNumber(rate), areas: formatNumber(deaf) });
}
