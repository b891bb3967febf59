import type { Ctx } from '#platform/ctx.ts';
import { formatNumber, formatPercent } from '#ui/format.ts';
import { m } from '#words';
import { countInUse } from './handover.reads.ts';

/** Public figures are never of fewer than five people. */
const fewest = 5;

/** For the home page: the share of equipment still in use at the look after six months, with its counts. */
export async function usedAfterHalfYear(ctx: Ctx): Promise<{ value: string; text: string }[]> {
  const { checked, used } = await countInUse(ctx);
  if (checked < fewest) return [];
  const text = m.equipment_result_used({ used: formatNumber(used), checked: formatNumber(checked) });
  return [{ value: formatPercent(used, checked), text }];
}
