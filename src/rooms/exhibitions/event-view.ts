import type { Ctx } from '#platform/ctx.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { listArrivals, listDiary, listOffers, listOutcomes } from './event/diary.reads.ts';
import { type ExhibitionEvent, type Exhibitor, getEvent, listExhibitors, listStalls } from './event/event.reads.ts';
import { begunDays, daysOf } from './event/event.rules.ts';
import { type DiaryFigures, mayPublish, type Sums, sumsOf } from './event/sales.rules.ts';

/** An exhibition with everything its pages and its report show. The caller has asked whether the reader may. */
export async function readEvent(ctx: Ctx, callId: string, known?: { call: Call; event: ExhibitionEvent }) {
  const { call, event } = known ?? { call: await getCall(ctx, callId), event: await getEvent(ctx, callId) };
  const [stalls, people, offers] = await Promise.all([
    listStalls(ctx, callId),
    listExhibitors(ctx, callId),
    listOffers(ctx, { callId }),
  ]);
  const ids = people.map(({ id }) => id);
  const [arrivals, diary, outcomes] = await Promise.all([
    listArrivals(ctx, ids),
    listDiary(ctx, ids),
    listOutcomes(ctx, ids),
  ]);
  return { call, event, days: daysOf(call.sessions), stalls, people, offers, arrivals, diary, outcomes };
}

export type EventView = Awaited<ReturnType<typeof readEvent>>;

/** Those who have a stall now. */
export const standingOf = ({ people }: Pick<EventView, 'people'>): Exhibitor[] =>
  people.filter(({ stallId }) => stallId !== null);

/** Sums of all days begun; an answer is due of everyone with a stall for each of them. */
export function sumsOfAll(view: EventView, now: Date): Sums {
  const due = begunDays(view.days, now).length * standingOf(view).length;
  return sumsOf(view.diary, due);
}

/** Sums of one day. */
export const sumsOfDay = (view: EventView, day: string): Sums =>
  sumsOf(
    view.diary.filter((entry) => entry.day === day),
    standingOf(view).length,
  );

/**
 * Sums the public may read, with who told: nothing while fewer than five businesses told, or where one of them makes up
 * most of it. Days are added up before, so that no day can be taken from another.
 */
export function publicSums({ diary }: Pick<EventView, 'diary'>): (Sums & { businesses: number }) | undefined {
  const told = diary.filter((entry) => entry.told);
  const amounts = perBusiness(told);
  return mayPublish(amounts) ? { ...sumsOf(told, told.length), businesses: amounts.length } : undefined;
}

function perBusiness(entries: readonly (DiaryFigures & { exhibitorId: string })[]): number[] {
  const sums = new Map<string, number>();
  for (const { exhibitorId, amount } of entries) sums.set(exhibitorId, (sums.get(exhibitorId) ?? 0) + (amount ?? 0));
  return [...sums.values()];
}
