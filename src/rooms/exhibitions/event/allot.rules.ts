import { createHash } from 'node:crypto';

export const zones = ['food', 'goods'] as const;
export type Zone = (typeof zones)[number];

/** What an exhibitor needs. `zone` null = anywhere; `shared` leaves goods at a shared stall (titip). */
export interface Wish {
  zone: Zone | null;
  power: boolean;
  shared: boolean;
}

/** Someone who waits for a stall. `recent`: had one within the months of the rotation rule. */
export interface Lot extends Wish {
  id: string;
  /** Receipt number, as everyone knows it. */
  code: string;
  recent: boolean;
}

/** A stall with how many more businesses it holds. */
export interface OpenStall {
  id: string;
  code: string;
  zone: Zone;
  power: boolean;
  /** Meant for several businesses. */
  shared: boolean;
  free: number;
}

/** The number that gives someone's place in the order: SHA-256 of seed, a line feed and the receipt number, as hex. */
export const lotOf = (seed: string, code: string): string =>
  createHash('sha256').update(`${seed}\n${code}`, 'utf8').digest('hex');

/** The order of the draw: who had a stall not long ago comes after all others; within both, the smallest number first. */
export function drawOrder<P extends Pick<Lot, 'code' | 'recent'>>(seed: string, people: readonly P[]): P[] {
  return people
    .map((person) => ({ person, lot: lotOf(seed, person.code) }))
    .sort((one, other) => Number(one.person.recent) - Number(other.person.recent) || (one.lot < other.lot ? -1 : 1))
    .map(({ person }) => person);
}

/** Whether a stall gives all that is needed. */
export const fits = (wish: Wish, stall: Pick<OpenStall, 'zone' | 'power' | 'shared'>): boolean =>
  wish.shared === stall.shared && (!wish.power || stall.power) && (wish.zone === null || wish.zone === stall.zone);

/** Stall numbers as people count: B2 before B10. */
export const byCode = (one: { code: string }, other: { code: string }): number =>
  one.code.localeCompare(other.code, 'id', { numeric: true });

/**
 * Gives stalls in the order of the draw, without anyone's need left out. An earlier one keeps a stall although a later one
 * comes, but may be moved to another that fits as well where that makes room (augmenting paths), so nobody goes without
 * while everyone could have one. Electricity is spared for those who need it. Returns stall ids by person; who is not in it
 * finds none that fits.
 */
export function allotStalls(order: readonly Lot[], stalls: readonly OpenStall[]): Map<string, string> {
  const seats = [...stalls].sort(byCode).flatMap((stall) => Array.from({ length: stall.free }, () => stall));
  const people = new Map(order.map((lot) => [lot.id, lot]));
  const holder: (string | undefined)[] = seats.map(() => undefined);

  const seatsFor = (lot: Lot): number[] =>
    seats
      .flatMap((stall, at) => (fits(lot, stall) ? [at] : []))
      .sort((one, other) => spared(lot, seats[one]) - spared(lot, seats[other]) || one - other);

  const seat = (lot: Lot, tried: Set<number>): boolean => {
    for (const at of seatsFor(lot)) {
      if (tried.has(at)) continue;
      tried.add(at);
      const there = holder[at];
      const other = there === undefined ? undefined : people.get(there);
      if (!other || seat(other, tried)) {
        holder[at] = lot.id;
        return true;
      }
    }
    return false;
  };

  for (const lot of order) seat(lot, new Set());
  return new Map(holder.flatMap((id, at) => (id === undefined ? [] : [[id, seats[at]?.id ?? '']])));
}

/** 1 for a stall with electricity that this person does not need. */
const spared = (lot: Lot, stall: OpenStall | undefined): number => (stall?.power && !lot.power ? 1 : 0);
