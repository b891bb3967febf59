import type { Ctx } from '#platform/ctx.ts';
import { formatNumber, formatPercent } from '#ui/format.ts';
import { m } from '#words';
import { countVisited } from './visit.reads.ts';

/** For the home page: the share of participants due for a visit in a quarter who were visited. Nothing when nobody was due. */
export async function visitedInQuarter(
  ctx: Ctx,
  quarter: { from: string; to: string },
): Promise<{ value: string; text: string }[]> {
  const { due, visited } = await countVisited(ctx, quarter);
  if (due < fewest) return [];
  const text = m.mentoring_result_visited({ visited: formatNumber(visited), due: formatNumber(due) });
  return [{ value: formatPercent(visited, due), text }];
}

/** Public figures are never of fewer than five people. */
const fewest = 5;
