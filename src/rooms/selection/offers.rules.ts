import { addDays, addMinutes, dayOf, instantOf } from '#platform/clock.ts';
import type { CallState } from '#rooms/programmes/index.ts';
import type { ApplicationState, IntakeMode, Step } from './selection.rules.ts';

/** Days in which who was chosen says whether they come, and in which who is offered a place does. */
const confirmDays = 3;
const offerDays = 2;
/** Where little time is left: two hours, as for stalls (journeys.md J10), and no answer is awaited at night. */
const shortMinutes = 120;
const evening = '20:00';
const nightFrom = '21:00';
const morning = '08:00';
/** Nobody can come to a session that begins sooner than this. */
const leastMinutes = 30;

/** `days` after `at` in the evening, but not past the evening `before` days ahead of the first session. */
function longUntil(at: Date, days: number, before: number, starts: Date | undefined): Date | undefined {
  const until = instantOf(addDays(dayOf(at), days), evening);
  const last = starts && instantOf(addDays(dayOf(starts), -before), evening);
  const earlier = last && last < until ? last : until;
  return earlier >= addMinutes(at, shortMinutes) ? earlier : undefined;
}

function shortUntil(at: Date, starts: Date): Date | undefined {
  const end = addMinutes(at, shortMinutes);
  const day = dayOf(end);
  const asleep = end < instantOf(day, morning) ? day : end > instantOf(day, nightFrom) ? addDays(day, 1) : undefined;
  const awake = asleep ? instantOf(asleep, morning) : end;
  const until = awake < starts ? awake : starts;
  return until >= addMinutes(at, leastMinutes) ? until : undefined;
}

/**
 * Until when a place offered at `at` waits: two days, until 20.00, but never past the evening before the first session;
 * on that evening and on the day itself two hours. Nothing when the session is too near for anyone to be asked.
 */
export function offerUntil(at: Date, starts: Date | undefined): Date | undefined {
  const until = longUntil(at, offerDays, 1, starts);
  return until ?? (starts && shortUntil(at, starts));
}

/**
 * Until when who was chosen at `at` says whether they come: three days, until 20.00, and two evenings before the first
 * session, so that someone on the waiting list can still come instead. Chosen later than that: as for an offered place.
 */
export function confirmUntil(at: Date, starts: Date | undefined): Date | undefined {
  return longUntil(at, confirmDays, 2, starts) ?? offerUntil(at, starts);
}

/**
 * Until when a step that gave a place waits for an answer; nothing when it waits without an end. While a call was
 * postponed nobody had to answer: the time begins anew when it goes on.
 */
export function answerUntil(
  step: Pick<Step, 'kind' | 'at' | 'detail'>,
  around: { starts?: Date; resumedAt?: Date },
): Date | undefined {
  const { starts, resumedAt } = around;
  const anew = resumedAt !== undefined && resumedAt > step.at;
  const at = anew ? resumedAt : step.at;
  if (step.kind === 'accept') return confirmUntil(at, starts);
  if (step.kind !== 'offer') return undefined;
  return anew || !step.detail.until ? offerUntil(at, starts) : new Date(step.detail.until);
}

/** Whether answers are awaited: from the first decision until the first session begins; a postponed call waits itself. */
export const isAwaiting = (state: CallState, starts: Date | undefined, now: Date): boolean =>
  (state === 'open' || state === 'closed') && (!starts || now < starts);

/** States in which a place is given and not yet answered. */
export const unanswered: readonly ApplicationState[] = ['accepted', 'offered'];

/** Someone with a place or on the waiting list. */
export interface InLine {
  id: string;
  state: ApplicationState;
  reserveNo: number | null;
  /** Our messages reach them: a phone, and consent to WhatsApp. Everyone else is called by an officer. */
  reached: boolean;
  /** Until when an answer is awaited (accepted, offered). */
  until?: Date;
  /** The end of that time they were reminded of. */
  remindedFor?: Date | null;
}

/** Whose time to answer is over. Whom no message reaches is not passed over by a clock: an officer asks them. */
export const overdue = <P extends InLine>(people: readonly P[], now: Date): P[] =>
  people.filter(({ state, until, reached }) => unanswered.includes(state) && reached && until && until <= now);

const dayMinutes = 24 * 60;

/** When someone asked at `at` is reminded: a day before `until`, where that is half a day after they were asked. */
export function remindAt(at: Date, until: Date): Date | undefined {
  const due = addMinutes(until, -dayMinutes);
  return due >= addMinutes(at, dayMinutes / 2) ? due : undefined;
}

/** Someone who was asked at a time. */
type Asked = InLine & { given: { at: Date } | null };

const reminderOf = ({ state, reached, given, until, remindedFor }: Asked): Date | undefined =>
  reached && given && until && unanswered.includes(state) && remindedFor?.getTime() !== until.getTime()
    ? remindAt(given.at, until)
    : undefined;

/** Who is reminded now: not answered, not reminded of this very end, and still in time. */
export const toRemind = <P extends Asked>(people: readonly P[], now: Date): P[] =>
  people.filter((person) => {
    const due = reminderOf(person);
    return due !== undefined && due <= now && person.until !== undefined && now < person.until;
  });

/** When the places must be looked at next for those asked before now: a reminder or an end of time, whichever comes first. */
export function nextLook(people: readonly Asked[], now: Date): Date | undefined {
  const awaited = people.filter(({ state, reached }) => reached && unanswered.includes(state));
  const times = awaited.flatMap((person) => [person.until ?? [], reminderOf(person) ?? []].flat());
  return times.filter((time) => time > now).sort((one, other) => one.getTime() - other.getTime())[0];
}

/** States that hold a place once it is decided who comes; in a first-come call places are held from sending. */
const given: readonly ApplicationState[] = ['accepted', 'offered', 'confirmed'];
const beforeGiven: readonly ApplicationState[] = ['submitted', 'incomplete', 'verified', 'ranked'];
export const holdsPlace = (state: ApplicationState, mode: IntakeMode): boolean =>
  given.includes(state) || (mode === 'first-come' && beforeGiven.includes(state));

/** Places nobody holds. `extra` are those an accepted objection added to the published number. */
export function freePlaces(input: {
  capacity: number;
  extra: number;
  mode: IntakeMode;
  people: readonly Pick<InLine, 'state'>[];
}): number {
  const held = input.people.filter(({ state }) => holdsPlace(state, input.mode)).length;
  return Math.max(0, input.capacity + input.extra - held);
}

/** The waiting list in the order it was published. */
export const waitingList = <P extends Pick<InLine, 'state' | 'reserveNo'>>(people: readonly P[]): P[] =>
  people
    .filter(({ state }) => state === 'reserve')
    .sort((one, other) => (one.reserveNo ?? Infinity) - (other.reserveNo ?? Infinity));
