import type { Call } from '#rooms/programmes/index.ts';
import { formatDay, formatRupiah } from '#ui/index.ts';
import { m } from '#words';
import type { Wish, Zone } from '../../event/allot.rules.ts';
import type { Exhibitor, Stall } from '../../event/event.reads.ts';
import type { EventDay, EventState } from '../../event/event.rules.ts';
import type { DrawnStall } from './stall-plan.tsx';

const zoneWords: Record<Zone, () => string> = { food: m.exhibitions_zone_food, goods: m.exhibitions_zone_goods };
export const zoneWord = (zone: Zone): string => zoneWords[zone]();

const stateWords: Record<EventState, () => string> = {
  planned: m.exhibitions_event_planned,
  allotted: m.exhibitions_event_allotted,
  closed: m.exhibitions_event_closed,
};
export const eventStateWord = (state: EventState): string => stateWords[state]();

/** "makanan, listrik, lapak bersama untuk 4 usaha, Rp50.000". */
export const stallWords = ({ zone, power, room, price }: Pick<Stall, 'zone' | 'power' | 'room' | 'price'>): string =>
  [
    zoneWord(zone),
    power && m.exhibitions_with_power(),
    room > 1 && m.exhibitions_shared_by({ n: room }),
    price > 0 ? formatRupiah(price) : m.exhibitions_free(),
  ]
    .filter(Boolean)
    .join(', ');

/** What an exhibitor asked for, in words; nothing asked reads as such. */
export const wishWords = ({ zone, power, shared }: Wish): string =>
  [zone && zoneWord(zone), power && m.exhibitions_with_power(), shared && m.exhibitions_titip()]
    .filter(Boolean)
    .join(', ') || m.exhibitions_wish_nothing();

/** "Sabtu, 5 Desember 2026 dan Minggu, 6 Desember 2026", or from and to. */
export function daysWords(days: readonly EventDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return first === last
    ? formatDay(first.day)
    : m.exhibitions_from_to({ from: formatDay(first.day), to: formatDay(last.day) });
}

/** Where it is, from the sessions of the call. */
export const placeOf = (call: Pick<Call, 'sessions'>): string =>
  [call.sessions[0]?.place, call.sessions[0]?.address].filter(Boolean).join(', ');

/** Stalls as the plan draws them, each with who stands there; `hrefOf` where a click leads. */
export function drawnStalls(
  stalls: readonly Stall[],
  people: readonly Pick<Exhibitor, 'id' | 'stallId' | 'businessName'>[],
  { hrefOf, own }: { hrefOf: (stall: Stall, first?: string) => string; own?: string },
): DrawnStall[] {
  return stalls.map((stall) => {
    const there = people.filter(({ stallId }) => stallId === stall.id);
    const names =
      there.length > 0 ? there.map(({ businessName }) => businessName).join(', ') : m.exhibitions_stall_free();
    return {
      ...stall,
      taken: there.length,
      own: own === stall.id,
      href: hrefOf(stall, there[0]?.id),
      label: `${stall.code}, ${stallWords(stall)}: ${names}`,
    };
  });
}

/** Where the office works on an exhibition. */
export const eventHref = (callId: string): string => `/kerja/program/${callId}/pameran`;
