import { addMinutes } from '#platform/clock.ts';

/** Kinds of data that can get out, in the order of the letters. */
export const exposedKinds = ['name', 'phone', 'nik', 'address', 'business', 'money', 'papers'] as const;
export type Exposed = (typeof exposedKinds)[number];

const HOURS = 3 * 24;

/** Until when owners and authority must have been told in writing: 3 x 24 hours (UU 27/2022 art. 46), holidays included. */
export const breachDue = (knownAt: Date): Date => addMinutes(knownAt, HOURS * 60);

/** Whole hours that are left; negative when the time is over. */
export const hoursLeft = (dueAt: Date, now: Date): number => Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000);

/** Where a breach stands: both must be told, in any order. */
export const breachState = (
  breach: { authorityToldAt: Date | null; peopleToldAt: Date | null; dueAt: Date },
  now: Date,
) => (breach.authorityToldAt && breach.peopleToldAt ? 'told' : now > breach.dueAt ? 'late' : 'open');
