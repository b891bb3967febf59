import { addDays, dayOf } from '#platform/clock.ts';
import type { Call } from './call.ts';

/** Days before the closing day from which too few applicants are work: still time to put up posters and write. */
export const FLOOR_DAYS = 5;

/** A call that has fewer applicants who are no members than the places kept for them. */
export interface FloorGap {
  /** Places kept for businesses that are not yet assisted. */
  needed: number;
  /** Applicants who are not. */
  have: number;
  /** Codes of the kelurahan with the fewest applicants of all, in the order of the city. */
  wards: string[];
  /** How many applied from each of them. */
  fewest: number;
}

interface FloorFacts {
  now: Date;
  /** Applicants who are not assisted. */
  nonMembers: number;
  /** All applicants by kelurahan; one that is missing has none. */
  applicants: ReadonlyMap<string, number>;
  /** Codes of all kelurahan of the city. */
  wards: readonly string[];
}

type FloorCall = Pick<Call, 'state' | 'closesAt' | 'quotas' | 'areas'>;

/** Whether it is time to look at the floor of a call: open, and five days or less before its closing day. */
export const isFloorTime = ({ state, closesAt }: Pick<Call, 'state' | 'closesAt'>, now: Date): boolean =>
  state === 'open' && closesAt !== null && now < closesAt && dayOf(now) >= floorDay(closesAt);

/** The day from which the floor is looked at. */
export const floorDay = (closesAt: Date): string => addDays(dayOf(closesAt), -FLOOR_DAYS);

/** The gap of a call that stands under its floor in its last five days; nothing otherwise. */
export function floorGap(call: FloorCall, { now, nonMembers, applicants, wards }: FloorFacts): FloorGap | undefined {
  const needed = call.quotas.find(({ feature, value }) => feature === 'assisted' && value === 'no')?.min ?? 0;
  if (!isFloorTime(call, now) || nonMembers >= needed) return undefined;
  const meant = wards.filter((ward) => call.areas.length === 0 || call.areas.some((area) => lies(ward, area)));
  const fewest = Math.min(...meant.map((ward) => applicants.get(ward) ?? 0));
  return {
    needed,
    have: nonMembers,
    wards: meant.filter((ward) => (applicants.get(ward) ?? 0) === fewest),
    fewest: Number.isFinite(fewest) ? fewest : 0,
  };
}

const lies = (ward: string, area: string): boolean => ward === area || ward.startsWith(`${area}.`);
