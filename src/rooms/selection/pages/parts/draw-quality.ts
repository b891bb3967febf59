import { formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Draw } from '../../draw.reads.ts';

/** The lowest chance of a draw, and whether it is proved best or how far from it. */
export function qualityWords({ certified, lowest, gap }: Pick<Draw, 'certified' | 'lowest' | 'gap'>): string {
  const least = formatNumber(Math.round(lowest * 1000) / 10);
  return certified
    ? m.selection_undian_best({ least })
    : m.selection_undian_near({ least, gap: formatNumber(Math.ceil(gap * 1000) / 10) });
}
