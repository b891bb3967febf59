import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listReachCounts, listToldByMonth } from '#rooms/outreach/index.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { wereMembers } from '#rooms/registry/index.ts';
import { listReached } from '#rooms/selection/index.ts';
import { monthEnds, yearBefore } from './dashboard.rules.ts';
import { type PartOfAll, partOfAll } from './reach.rules.ts';
import { allow } from './reporting.permissions.ts';

/** How far word of one call came, in one row: counts, and of who applied the share of non-members and first-timers. */
export interface CallReachRow {
  call: Call;
  told: number;
  opened: number;
  applied: number;
  notMembers: PartOfAll;
  firstTime: PartOfAll;
}

/** The newest calls the public has seen, each with its reach. */
export async function readReachOfCalls(ctx: Ctx): Promise<CallReachRow[]> {
  allow(ctx, 'reporting.reach-read');
  const calls = await listCalls(ctx, { publicOnly: true, limit: 20 });
  const callIds = calls.map(({ id }) => id);
  const [counts, applied] = await Promise.all([listReachCounts(ctx, callIds), listReached(ctx, { callIds })]);
  const members = await wereMembers(
    ctx,
    applied.map(({ businessId, at }) => ({ businessId, day: dayOf(at) })),
  );
  const people = applied.map((one, at) => ({ ...one, member: members[at] === true }));
  return calls.map((call) => {
    const own = people.filter(({ callId }) => callId === call.id);
    const partOf = (is: (one: (typeof own)[number]) => boolean) => partOfAll(own.filter(is).length, own.length);
    return {
      call,
      told: counts.get(call.id)?.told ?? 0,
      opened: counts.get(call.id)?.opened ?? 0,
      applied: own.length,
      notMembers: partOf(({ member }) => !member),
      firstTime: partOf(({ firstTime }) => firstTime),
    };
  });
}

/** One month: businesses told of anything, and applications. */
export interface MonthReach {
  /** 'YYYY-MM'. */
  month: string;
  told: number;
  applied: number;
}

/** The last twelve months, the oldest first, this one as far as it goes. */
export async function readReachByMonth(ctx: Ctx): Promise<MonthReach[]> {
  allow(ctx, 'reporting.reach-read');
  const since = yearBefore(ctx.now);
  const [told, applied] = await Promise.all([listToldByMonth(ctx, since), listReached(ctx, { since })]);
  // A month's end belongs to the month that ends there.
  return monthEnds(ctx.now)
    .map((end) => dayOf(new Date(end.getTime() - 1)).slice(0, 7))
    .map((month) => ({
      month,
      told: told.get(month) ?? 0,
      applied: applied.filter(({ at }) => dayOf(at).startsWith(month)).length,
    }));
}
