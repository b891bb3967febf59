import { addMinutes, dayOf, instantOf } from '#platform/clock.ts';

export const eventStates = ['planned', 'allotted', 'closed'] as const;
export type EventState = (typeof eventStates)[number];

/** Who acts at an exhibition: the owner at the stall, any officer there, whoever plans it, the program itself. */
export const eventActors = ['owner', 'officer', 'planner', 'system'] as const;
export type EventActor = (typeof eventActors)[number];

export const eventActs = [
  'plan',
  'wish',
  'allot',
  'change-stall',
  'arrive',
  'absent',
  'offer',
  'answer-offer',
  'sell',
  'close',
  'tell-outcome',
] as const;
export type EventAct = (typeof eventActs)[number];

const acts: Record<EventAct, { in: readonly EventState[]; by: readonly EventActor[] }> = {
  plan: { in: ['planned'], by: ['planner'] },
  wish: { in: ['planned'], by: ['owner', 'officer', 'planner'] },
  // Again after the first time: whoever got a place later, and stalls that became free.
  allot: { in: ['planned', 'allotted'], by: ['planner'] },
  'change-stall': { in: ['allotted'], by: ['planner'] },
  arrive: { in: ['allotted'], by: ['officer', 'planner'] },
  absent: { in: ['allotted'], by: ['officer', 'planner'] },
  offer: { in: ['allotted'], by: ['officer', 'planner', 'system'] },
  'answer-offer': { in: ['allotted'], by: ['owner', 'officer', 'planner'] },
  sell: { in: ['allotted'], by: ['owner', 'officer', 'planner'] },
  close: { in: ['allotted'], by: ['planner'] },
  'tell-outcome': { in: ['closed'], by: ['owner', 'officer', 'planner'] },
};

/** Whether an act is possible in a state for an actor. Draws the buttons and guards the server. */
export const mayAct = (state: EventState, act: EventAct, by: EventActor): boolean =>
  acts[act].in.includes(state) && acts[act].by.includes(by);

/** One day of an exhibition, from the sessions of its call. */
export interface EventDay {
  day: string;
  startsAt: Date;
  endsAt: Date;
}

/** The days of an exhibition in order; two sessions on one day are one day, from the first start to the last end. */
export function daysOf(sessions: readonly { startsAt: Date; endsAt: Date }[]): EventDay[] {
  const days = new Map<string, EventDay>();
  for (const { startsAt, endsAt } of sessions) {
    const day = dayOf(startsAt);
    const known = days.get(day);
    days.set(day, {
      day,
      startsAt: known && known.startsAt < startsAt ? known.startsAt : startsAt,
      endsAt: known && known.endsAt > endsAt ? known.endsAt : endsAt,
    });
  }
  return [...days.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** Days whose sales may be written by now: begun ones. */
export const begunDays = (days: readonly EventDay[], now: Date): EventDay[] =>
  days.filter(({ startsAt }) => startsAt <= now);

/** Whether the last day is over, so that the exhibition can be closed. */
export const isOver = (days: readonly EventDay[], now: Date): boolean => {
  const last = days.at(-1);
  return last !== undefined && last.endsAt <= now;
};

/** When the evening question of a day goes out: at closing, but never after 20.00. */
export function eveningOf({ day, endsAt }: EventDay): Date {
  const latest = instantOf(day, '20:00');
  return endsAt < latest ? endsAt : latest;
}

/** Minutes someone on the waiting list has for a stall that became free during the exhibition (journeys.md J10). */
const offerMinutes = 120;
/** Nobody can set up for less than this. */
const leastMinutes = 60;

/**
 * Until when a stall offered at `at` waits: two hours, never past the end of the last day. Nothing when too little is
 * left, or at night (21.00 to 07.00): then the morning's look asks.
 */
export function lateOfferUntil(at: Date, days: readonly EventDay[]): Date | undefined {
  const last = days.at(-1);
  const night = at < instantOf(dayOf(at), '07:00') || at >= instantOf(dayOf(at), '21:00');
  if (!last || night) return undefined;
  const until = addMinutes(at, offerMinutes);
  const end = new Date(Math.min(until.getTime(), last.endsAt.getTime()));
  return end >= addMinutes(at, leastMinutes) ? end : undefined;
}
