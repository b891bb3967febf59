import { formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Draw } from '../../draw.reads.ts';

/** Thousandths as a percentage: 417 is '41,7', 1,000 is '100'. */
export function tenths(thousandths: number): string {
  const rounded = Math.round(thousandths);
  return formatNumber(rounded / 10, rounded % 10 === 0 ? 0 : 1);
}

/** The lowest chance of a draw, and whether it is proved best or how far from it. */
export function qualityWords({ certified, lowest, gap }: Pick<Draw, 'certified' | 'lowest' | 'gap'>): string {
  const least = tenths(lowest * 1000);
  return certified
    ? m.selection_undian_best({ least })
    : m.selection_undian_near({ least, gap: tenths(Math.ceil(gap * 1000)) });
}
