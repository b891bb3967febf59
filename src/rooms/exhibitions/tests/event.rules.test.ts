import { describe, expect, it } from 'vitest';
import { allotStalls, drawOrder, fits, type Lot, lotOf, type OpenStall } from '../event/allot.rules.ts';
import {
  begunDays,
  daysOf,
  type EventAct,
  type EventActor,
  type EventState,
  eveningOf,
  eventActors,
  eventActs,
  eventStates,
  isOver,
  lateOfferUntil,
  mayAct,
} from '../event/event.rules.ts';
import { rowsOf, stallsOf } from '../event/layout.rules.ts';
import { mayPublish, outcomeDue, sumsOf } from '../event/sales.rules.ts';
import { isRecent } from '../stall-lots.ts';

const lot = (id: string, parts: Partial<Lot> = {}): Lot => ({
  id,
  code: `BJI-${id}`,
  zone: null,
  power: false,
  shared: false,
  recent: false,
  ...parts,
});
const stall = (code: string, parts: Partial<OpenStall> = {}): OpenStall => ({
  id: code,
  code,
  zone: 'food',
  power: false,
  shared: false,
  free: 1,
  ...parts,
});

describe('each act at an exhibition', () => {
  const allowed: Record<EventAct, [EventState[], EventActor[]]> = {
    plan: [['planned'], ['planner']],
    wish: [['planned'], ['owner', 'officer', 'planner']],
    allot: [['planned', 'allotted'], ['planner']],
    'change-stall': [['allotted'], ['planner']],
    arrive: [['allotted'], ['officer', 'planner']],
    absent: [['allotted'], ['officer', 'planner']],
    offer: [['allotted'], ['officer', 'planner', 'system']],
    'answer-offer': [['allotted'], ['owner', 'officer', 'planner']],
    sell: [['allotted'], ['owner', 'officer', 'planner']],
    close: [['allotted'], ['planner']],
    'tell-outcome': [['closed'], ['owner', 'officer', 'planner']],
  };
  const pairs = eventStates.flatMap((state) =>
    eventActs.flatMap((act) => eventActors.map((by) => ({ state, act, by }))),
  );
  it.each(pairs)('$act while $state by $by', ({ state, act, by }) => {
    const [states, actors] = allowed[act];
    expect(mayAct(state, act, by)).toBe(states.includes(state) && actors.includes(by));
  });
});

describe('the draw', () => {
  it('orders by SHA-256 of seed and receipt number, anyone can compute it again, and rotation comes last', () => {
    expect(lotOf('benih', 'BJI-1')).toMatch(/^[0-9a-f]{64}$/);
    const people = Array.from({ length: 12 }, (_, at) => lot(`p${at}`, { recent: at % 3 === 0 }));
    const order = drawOrder('benih', people);
    expect(order.map(({ recent }) => recent)).toEqual([...Array(8).fill(false), ...Array(4).fill(true)]);
    const fresh = order.filter(({ recent }) => !recent).map(({ code }) => lotOf('benih', code));
    expect(fresh).toEqual([...fresh].sort());
    expect(drawOrder('benih', [...people].reverse())).toEqual(order);
    expect(drawOrder('lain', people)).not.toEqual(order);
  });

  it('respects electricity, zone and shared stalls, and spares electricity for who needs it', () => {
    const stalls = [
      stall('A1', { power: true }),
      stall('A2'),
      stall('B1', { zone: 'goods' }),
      stall('C1', { shared: true, free: 2 }),
    ];
    const order = [
      lot('plain', { zone: 'food' }),
      lot('power', { power: true }),
      lot('goods', { zone: 'goods' }),
      lot('titip', { shared: true }),
      lot('titip2', { shared: true }),
      lot('titip3', { shared: true }),
    ];
    expect(Object.fromEntries(allotStalls(order, stalls))).toEqual({
      plain: 'A2',
      power: 'A1',
      goods: 'B1',
      titip: 'C1',
      titip2: 'C1',
    });
    expect(fits(lot('x', { power: true }), stall('A2'))).toBe(false);
  });

  it('moves an earlier one to another fitting stall where that makes room, and never drops them', () => {
    const stalls = [stall('A1', { power: true }), stall('B1', { zone: 'goods', power: true })];
    const order = [lot('any', { power: true }), lot('food', { zone: 'food', power: true })];
    expect(Object.fromEntries(allotStalls(order, stalls))).toEqual({ any: 'B1', food: 'A1' });
    const more = [...order, lot('late', { power: true })];
    const given = allotStalls(more, stalls);
    expect(given.has('any') && given.has('food')).toBe(true);
    expect(given.has('late')).toBe(false);
  });

  it('finds a stall for everyone whenever that is possible, whatever the order', () => {
    const stalls = Array.from({ length: 8 }, (_, at) =>
      stall(`A${at + 1}`, { power: at < 3, zone: at % 2 === 0 ? 'food' : 'goods' }),
    );
    const needs = stalls.map(({ zone, power }, at) =>
      lot(`p${at}`, { zone: at % 3 ? zone : null, power: power && at !== 1 }),
    );
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const given = allotStalls(drawOrder(seed, needs), stalls);
      expect(given.size).toBe(8);
      expect(new Set(given.values()).size).toBe(8);
    }
  });
});

describe('the rotation rule', () => {
  const event = { firstDay: '2026-12-05', rotationMonths: 12 };
  it('looks back so many months and no further; 0 months is no rule', () => {
    expect(isRecent('2026-05-17', event)).toBe(true);
    expect(isRecent('2025-11-01', event)).toBe(false);
    expect(isRecent(undefined, event)).toBe(false);
    expect(isRecent('2026-12-04', { ...event, rotationMonths: 0 })).toBe(false);
  });
});

describe('the plan', () => {
  it('numbers rows from the entrance, leaves empty rows out, and reads back as it was written', () => {
    const rows = [
      { zone: 'food' as const, count: 3, powered: 2, room: 1, price: 50_000 },
      { zone: 'food' as const, count: 0, powered: 0, room: 1, price: 0 },
      { zone: 'goods' as const, count: 2, powered: 0, room: 4, price: 0 },
    ];
    const stalls = stallsOf(rows);
    expect(stalls.map(({ code, power }) => `${code}${power ? '+' : ''}`)).toEqual(['A1+', 'A2+', 'A3', 'B1', 'B2']);
    expect(rowsOf(stalls)).toEqual([rows[0], rows[2]]);
  });
});

describe('the days', () => {
  const session = (day: string, from: string, to: string) => ({
    startsAt: new Date(`${day}T${from}:00+07:00`),
    endsAt: new Date(`${day}T${to}:00+07:00`),
  });
  const days = daysOf([
    session('2026-12-06', '10:00', '21:30'),
    session('2026-12-05', '16:00', '18:00'),
    session('2026-12-05', '10:00', '12:00'),
  ]);
  const at = (text: string) => new Date(`${text}:00+07:00`);

  it('are those of the sessions, two on one day being one', () => {
    expect(days.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-06']);
    expect(begunDays(days, at('2026-12-05T10:00')).map(({ day }) => day)).toEqual(['2026-12-05']);
    expect(begunDays(days, at('2026-12-05T09:59'))).toEqual([]);
    expect(isOver(days, at('2026-12-06T21:29'))).toBe(false);
    expect(isOver(days, at('2026-12-06T21:30'))).toBe(true);
    expect(days.map((day) => eveningOf(day))).toEqual([at('2026-12-05T18:00'), at('2026-12-06T20:00')]);
  });

  it('leave two hours for an offer, less at the end, none at night or for the last half hour', () => {
    expect(lateOfferUntil(at('2026-12-05T11:00'), days)).toEqual(at('2026-12-05T13:00'));
    expect(lateOfferUntil(at('2026-12-05T22:00'), days)).toBeUndefined();
    expect(lateOfferUntil(at('2026-12-06T20:00'), days)).toEqual(at('2026-12-06T21:30'));
    expect(lateOfferUntil(at('2026-12-06T20:45'), days)).toBeUndefined();
    expect(lateOfferUntil(at('2026-12-05T11:00'), [])).toBeUndefined();
  });
});

describe('the sums', () => {
  const told = (amount: number) => ({ told: true, amount, orders: 1, contacts: 2 });
  it('keep 0, rather not say, and no answer apart', () => {
    const entries = [told(0), told(150_000), { told: false, amount: null, orders: null, contacts: null }];
    expect(sumsOf(entries, 5)).toEqual({
      told: 2,
      withheld: 1,
      missing: 2,
      zero: 1,
      amount: 150_000,
      orders: 2,
      contacts: 4,
    });
  });

  it('are public from five businesses on, where none makes up most of them', () => {
    expect(mayPublish([1, 1, 1, 1])).toBe(false);
    expect(mayPublish([1, 1, 1, 1, 1])).toBe(true);
    expect(mayPublish([0, 0, 0, 0, 0])).toBe(true);
    expect(mayPublish([100, 1, 1, 1, 1])).toBe(false);
  });

  it('are asked for again after 30 and 90 days', () => {
    expect([outcomeDue('2026-12-06', 30), outcomeDue('2026-12-06', 90)]).toEqual(['2027-01-05', '2027-03-06']);
  });
});
