import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { readChoice } from '../../choice.reads.ts';
import { quotasInForce, taking } from '../../choice.rules.ts';
import { type CheckedClaim, listClaims } from '../../claim.reads.ts';
import { type ComputedRanking, computeRanking } from '../../compute-ranking.ts';
import { type Draw, listDraws } from '../../draw.reads.ts';
import type { QuotaPrice } from '../../engine/index.ts';
import { preparedLists, preparedPrices } from '../../prepared-lists.ts';
import { allow } from '../../selection.permissions.ts';

/** A group with kept places: what it has, what it needs, and the chances of its members in lists of 1,000. */
export interface DrawGroup {
  label: string;
  feature: string;
  value: string;
  has: number;
  needs: number;
  /** Lowest and highest number of lists; absent before the lists are known and for groups under five. */
  lists?: { least: number; most: number };
  /** The same as a histogram. */
  bands?: Band[];
}

/** So many participants are on so many lists. */
export interface Band {
  from: number;
  to: number;
  people: number;
}

/** What the office sees of a draw. */
export interface DrawView {
  computed: ComputedRanking;
  draws: Draw[];
  /** Who is counted in a short group, and whether someone looked at the evidence. */
  claims: CheckedClaim[];
  groups: DrawGroup[];
  /** How many participants have how many of ten parts of the thousand lists, from "none" on. */
  histogram: Band[];
  prices: QuotaPrice[];
  /** Lowest chance, how far it may be from the best, whom no list can hold. */
  quality?: { certified: boolean; lowest: number; gap: number; never: number };
}

/** A group smaller than this tells too much about its members. */
export const LEAST_SHOWN = 5;

/** Reads the draw of a call as its page shows it. Refuses 403 without the right, 404 for an unknown call. */
export async function drawView(ctx: Ctx, callId: string): Promise<DrawView> {
  return viewOf(ctx, await computeRanking(ctx, callId), await listDraws(ctx, callId));
}

/** How a call by points would fare by draw with the same kept places. Nothing is written. Refuses as `drawView`. */
export async function comparedView(ctx: Ctx, callId: string): Promise<DrawView> {
  allow(ctx, 'selection.rank');
  const { choice, facts } = await readChoice(ctx, await getCall(ctx, callId));
  if (taking(choice).length === 0) return viewOf(ctx, { choice, facts, ranking: { kind: 'nobody' } }, []);
  const lottery = await preparedLists(choice);
  const ranking = lottery.kind === 'lottery' ? { kind: 'undrawn' as const, lottery } : lottery;
  return viewOf(ctx, { choice, facts, ranking }, []);
}

async function viewOf(ctx: Ctx, computed: ComputedRanking, draws: Draw[]): Promise<DrawView> {
  const { choice, ranking } = computed;
  const lottery = ranking.kind === 'undrawn' ? ranking.lottery : undefined;
  const last = draws.at(-1);
  const lists = lottery
    ? new Map(lottery.chances.map(({ id, lists: number }) => [id, number]))
    : new Map(choice.candidates.map(({ application: { id, code } }) => [id, last?.chances[code] ?? 0]));
  const known = lottery !== undefined || last?.digest === choice.digest;
  const groups = quotasInForce(choice.call, choice.changes).map(({ feature, value, min }): DrawGroup => {
    const inside = taking(choice).filter(({ features }) => features[feature] === value);
    const numbers = inside.map(({ application }) => lists.get(application.id) ?? 0);
    const label = choice.call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value;
    const range = { least: Math.min(...numbers), most: Math.max(...numbers) };
    const shown = known && inside.length >= LEAST_SHOWN;
    return {
      label,
      feature,
      value,
      has: inside.length,
      needs: min,
      ...(shown && { lists: range, bands: histogramOf(numbers) }),
    };
  });
  const never = [...lists.values()].filter((number) => number === 0).length;
  return {
    computed,
    draws,
    claims: await listClaims(ctx, choice),
    groups,
    histogram: known ? histogramOf([...lists.values()]) : [],
    prices: lottery ? await preparedPrices(choice) : last && known ? last.prices : [],
    quality: lottery
      ? {
          certified: lottery.certified,
          lowest: lottery.minChance,
          gap: lottery.gap,
          never: lottery.neverSelectable.length,
        }
      : last && known
        ? { certified: last.certified, lowest: last.lowest, gap: last.gap, never }
        : undefined,
  };
}

/** Ten bands of a hundred lists each; empty ends are left out. */
export function histogramOf(lists: readonly number[]): DrawView['histogram'] {
  const bands = Array.from({ length: 10 }, (_, at) => ({
    from: at === 0 ? 0 : at * 100 + 1,
    to: (at + 1) * 100,
    people: lists.filter((number) => (at === 0 || number > at * 100) && number <= (at + 1) * 100).length,
  }));
  const used = bands.flatMap(({ people }, at) => (people > 0 ? [at] : []));
  return bands.slice(used[0] ?? 0, (used.at(-1) ?? -1) + 1);
}
