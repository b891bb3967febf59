import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';

/** One figure of the last quarter in the reader's words: "92%", "alat masih dipakai. Itu 46 dari 50 alat." */
export interface QuarterResult {
  value: string;
  text: string;
}

/** Months of a finished quarter as days: from the first day included to the last day excluded, 'YYYY-MM-DD'. */
export interface Quarter {
  from: string;
  to: string;
}

export type ResultsOfQuarter = (ctx: Ctx, quarter: Quarter) => Promise<QuarterResult[]>;

// Results belong to later rooms; they name themselves here at start (src/subscriptions.ts). Nothing is shown until then.
const sources = ports<ResultsOfQuarter>();

/** Registers a room that can say what came out of a quarter, from its own records. */
export function useResults(source: ResultsOfQuarter): void {
  sources.push(source);
}

/** Up to three figures of a quarter, in the order the rooms were registered. */
export async function listResults(ctx: Ctx, quarter: Quarter): Promise<QuarterResult[]> {
  const found = await Promise.all(sources.map((source) => source(ctx, quarter)));
  return found.flat().slice(0, 3);
}

/** The last finished quarter before a day. */
export function quarterBefore(day: string): Quarter {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  const at = (offset: number) => new Date(Date.UTC(year, first - 1 + offset, 1)).toISOString().slice(0, 10);
  return { from: at(-3), to: at(0) };
}
