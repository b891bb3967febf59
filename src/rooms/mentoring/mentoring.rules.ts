import { addDays } from '#platform/clock.ts';

/** Days after the last meeting at which a participant is visited. Source: the office's own promise on every call. */
export const visitDays = [30, 90, 180] as const;

/** How a track ends: selesai, naik kelas, berhenti, pindah. */
export const outcomes = ['finished', 'moved-up', 'stopped', 'moved-away'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a visit took place: at the business, by phone, at the office. */
export const visitWays = ['place', 'phone', 'office'] as const;
export type VisitWay = (typeof visitWays)[number];

/** What came of an agreement, as found at a later visit: sudah, sebagian, belum. */
export const keptAnswers = ['yes', 'partly', 'no'] as const;
export type Kept = (typeof keptAnswers)[number];

/** What may weigh most on a business: bahan, alat, pembeli, uang, izin, waktu. */
export const problems = ['materials', 'tools', 'buyers', 'money', 'licence', 'time'] as const;
export type Problem = (typeof problems)[number];

/** Monthly sales as told, in rupiah. The two lowest together are the lowest band of an application. */
export const salesBands = [
  'under-2-million',
  '2-to-5-million',
  '5-to-15-million',
  'over-15-million',
  'untold',
] as const;
export type SalesBand = (typeof salesBands)[number];

/** What can happen to a track, in words of the office. */
export const stepKinds = [
  'opened',
  'mentor-set',
  'planned',
  'visited',
  'not-met',
  'rescheduled',
  'visit-cancelled',
  'corrected',
  'owner-asked-day',
  'owner-done',
  'referred',
  'diagnosed',
  'plan-sent',
  'plan-approved',
  'plan-returned',
  'hours',
  'closed',
  'reopened',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Days of the planned visits after a programme whose last meeting was on `lastDay` ('YYYY-MM-DD'). */
export const plannedDays = (lastDay: string): string[] => visitDays.map((days) => addDays(lastDay, days));

/** A mentor with the areas they answer for and how many open tracks they have. */
export interface MentorLoad {
  id: string;
  name: string;
  /** Area code prefixes. */
  remit: readonly string[];
  open: number;
}

const covers = (remit: readonly string[], area: string): boolean =>
  remit.some((code) => area === code || area.startsWith(`${code}.`));

/**
 * Gives each participant a mentor whose remit covers the area of the business: the one with the fewest open tracks, those
 * given here counted; equal loads by id, so that the same list always gives the same answer. Nobody available: null.
 */
export function assignMentors<P extends { area: string }>(
  participants: readonly P[],
  mentors: readonly MentorLoad[],
): { participant: P; mentor: MentorLoad | null }[] {
  const load = new Map(mentors.map((mentor) => [mentor.id, mentor.open]));
  const loadOf = (mentor: MentorLoad) => load.get(mentor.id) ?? 0;
  return participants.map((participant) => {
    const [mentor = null] = mentors
      .filter(({ remit }) => covers(remit, participant.area))
      .sort((one, other) => loadOf(one) - loadOf(other) || (one.id < other.id ? -1 : 1));
    if (mentor) load.set(mentor.id, loadOf(mentor) + 1);
    return { participant, mentor };
  });
}

/** Whether a track has a next step: it ended with an outcome, or a visit is planned for today or later. */
export const hasNextStep = (track: { state: 'open' | 'closed'; nextOn: string | null }, today: string): boolean =>
  track.state === 'closed' || (track.nextOn !== null && track.nextOn >= today);

/** Whether a planned visit lies before today. */
export const isLate = (nextOn: string | null, today: string): boolean => nextOn !== null && nextOn < today;

// Both scales on the three steps they share: under 5, 5 to 15, over 15 million rupiah a month.
const steps: Record<string, number> = {
  'under-5-million': 0,
  'under-2-million': 0,
  '2-to-5-million': 0,
  '5-to-15-million': 1,
  'over-15-million': 2,
};

/**
 * How monthly sales moved from before the programme to the last visit: compared in the three bands that application and
 * visit share. Nothing when one of the two was not told: that is missing, not "the same".
 */
export function salesChange(before: string | null, now: string | null): 'up' | 'same' | 'down' | undefined {
  const from = before === null ? undefined : steps[before];
  const to = now === null ? undefined : steps[now];
  if (from === undefined || to === undefined) return undefined;
  return to > from ? 'up' : to < from ? 'down' : 'same';
}

/** What is wrong with a visit as told, by the name of its refusal; nothing when it can be kept. `today` is 'YYYY-MM-DD'. */
export function faultOfVisit(
  visit: {
    visitedOn: string;
    kept: readonly Kept[];
    because: string;
    photos: readonly string[];
    nextOn: string | null;
  },
  today: string,
): 'visit-in-future' | 'because-missing' | 'next-passed' | 'too-many-photos' | undefined {
  if (visit.visitedOn > today) return 'visit-in-future';
  if (visit.kept.some((answer) => answer !== 'yes') && visit.because === '') return 'because-missing';
  if (visit.photos.length > mostPhotos) return 'too-many-photos';
  if (visit.nextOn !== null && (visit.nextOn <= visit.visitedOn || visit.nextOn < today)) return 'next-passed';
  return undefined;
}

/** Most photos of one visit. */
export const mostPhotos = 4;
