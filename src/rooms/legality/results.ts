import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words';
import { countCases } from './case.reads.ts';

/** Fewer than this are never published (journeys: public figures never below five). */
const FEWEST = 5;

/** How many businesses got their NIB with the office's help in a quarter, for the public home page. */
export async function issuedInQuarter(
  ctx: Ctx,
  quarter: { from: string; to: string },
): Promise<{ value: string; text: string }[]> {
  const closed = { from: instantOf(quarter.from, '00:00'), to: instantOf(quarter.to, '00:00') };
  const { n } = await countCases(ctx, { kind: 'nib', state: 'issued', closed });
  return n < FEWEST ? [] : [{ value: formatNumber(n), text: m.legality_results_issued() }];
}
