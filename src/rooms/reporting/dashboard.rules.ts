import { dayOf, instantOf } from '#platform/clock.ts';

/** What a figure should reach; nothing where the office has set no target. */
export interface Target {
  value: number;
  /** At least so much, or at most. */
  kind: 'least' | 'most';
}

/** One figure of the head's page. */
export interface Figure {
  key: 'open-calls' | 'new-places' | 'stuck' | 'next-step' | 'late-answers' | 'nibs';
  now: number;
  /** What `now` is a part of: places given, participants. Undefined for plain counts. */
  of?: number;
  target?: Target;
  /**
   * The same figure at the end of each of the eleven months before, and now, the oldest first: counts, or percent where
   * `of` is given. Undefined where the records do not say how it stood then.
   */
  history?: number[];
}

const MONTHS = 12;

const monthsBefore = (day: string, back: number): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
};

/** The ends of the eleven months before this one, then now. A month ends where the next begins, at 00.00 in Jakarta. */
export function monthEnds(now: Date): Date[] {
  const today = dayOf(now);
  const ends = Array.from({ length: MONTHS - 1 }, (_, at) => instantOf(monthsBefore(today, MONTHS - 2 - at), '00:00'));
  return [...ends, now];
}

/** The first day of the year an instant lies in, at 00.00 in Jakarta. */
export const yearStart = (moment: Date): Date => instantOf(`${dayOf(moment).slice(0, 4)}-01-01`, '00:00');

/** The same day one year earlier, at 00.00 in Jakarta; 29 February becomes 1 March. */
export function yearBefore(moment: Date): Date {
  const [year, month, day] = dayOf(moment).split('-').map(Number) as [number, number, number];
  return instantOf(new Date(Date.UTC(year - 1, month - 1, day)).toISOString().slice(0, 10), '00:00');
}

/** Of the places given in the year before a moment: how many there are, and how many went to new people. */
export function placesUpTo(
  places: readonly { at: Date; isNew: boolean }[],
  moment: Date,
): { all: number; new: number } {
  const from = yearBefore(moment);
  const given = places.filter(({ at }) => at >= from && at <= moment);
  return { all: given.length, new: given.filter(({ isNew }) => isNew).length };
}

/** A part as whole percent; nothing of nothing is 0. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** A figure as its target is measured: percent where it is a part of something. */
export const measured = ({ now, of }: Figure): number => (of === undefined ? now : percent(now, of));

/** Whether the target is missed; never without a target, nor where there is nothing to measure yet. */
export function missesTarget(figure: Figure): boolean {
  const { target, of } = figure;
  if (!target || of === 0) return false;
  return target.kind === 'least' ? measured(figure) < target.value : measured(figure) > target.value;
}

/** How much a figure moved since the end of last month; undefined without history. */
export const changeOf = ({ history }: Figure): number | undefined =>
  history && (history.at(-1) ?? 0) - (history.at(-2) ?? 0);

/** A call as the promise of an answer needs it. */
export interface Promised {
  id: string;
  /** Last day of the promise, 'YYYY-MM-DD'. */
  decideBy: string | null;
  /** When nobody waited any more without a decision on record: called off, put off, or begun. */
  overAt: Date | undefined;
  applicants: number;
}

/** Applicants who waited at a moment although the promised day had passed. */
export function waitingLate(calls: readonly Promised[], decided: ReadonlyMap<string, Date>, moment: Date): number {
  const today = dayOf(moment);
  const isLate = ({ id, decideBy, overAt }: Promised) => {
    const over = decided.get(id) ?? overAt;
    return decideBy !== null && decideBy < today && (over === undefined || over > moment);
  };
  return calls.filter(isLate).reduce((sum, { applicants }) => sum + applicants, 0);
}
