import type { Ctx } from '#platform/ctx.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words';
import { listCompletions } from './certificate.reads.ts';

/** How many trainings were completed in a quarter, for the home page; nothing while there is none. */
export async function completedInQuarter(
  ctx: Ctx,
  quarter: { from: string; to: string },
): Promise<{ value: string; text: string }[]> {
  const completions = await listCompletions(ctx, quarter);
  if (completions.length === 0) return [];
  const calls = new Set(completions.map(({ callId }) => callId)).size;
  const people = new Set(completions.map(({ businessId }) => businessId)).size;
  return [{ value: formatNumber(people), text: m.training_quarter_completed({ calls }) }];
}
