import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { FLOOR_DAYS, floorGap, isFloorTime } from '../floor.rules.ts';
import { completeCall } from './make.ts';

const wards = ['12.75.01.1001', '12.75.01.1002', '12.75.04.1005'];
const closesAt = new Date('2026-11-30T09:00:00Z');
const call = { ...completeCall, state: 'open' as const, closesAt, quotas: completeCall.quotas };
const at = (day: string, hour = '08:00') => instantOf(day, hour);
const facts = (now: Date, nonMembers = 3, applicants: [string, number][] = [['12.75.01.1001', 7]]) => ({
  now,
  nonMembers,
  applicants: new Map(applicants),
  wards,
});

describe('the floor of a call as days pass', () => {
  it('is nobody’s work until five days before the closing day, and none after closing', () => {
    const days = [...Array(9).keys()].map((n) => addDays('2026-11-23', n));
    const raised = days.filter((day) => floorGap(call, facts(at(day))));
    expect(raised).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']);
    expect(isFloorTime(call, at('2026-11-30', '15:59'))).toBe(true);
    expect(isFloorTime(call, closesAt)).toBe(false);
    expect(isFloorTime(call, at('2026-11-24', '23:59'))).toBe(false);
    expect(dayOf(closesAt)).toBe(addDays('2026-11-25', FLOOR_DAYS));
  });

  it('names the kelurahan without applicants; where all have some, those with the fewest', () => {
    const now = at('2026-11-26');
    expect(floorGap(call, facts(now))).toEqual({
      needed: 16,
      have: 3,
      wards: ['12.75.01.1002', '12.75.04.1005'],
      fewest: 0,
    });
    const all: [string, number][] = wards.map((ward, n) => [ward, n + 2]);
    expect(floorGap(call, facts(now, 3, all))).toMatchObject({ wards: ['12.75.01.1001'], fewest: 2 });
  });

  it('looks only at the kelurahan the call is meant for', () => {
    const inEast = { ...call, areas: ['12.75.04'] };
    expect(floorGap(inEast, facts(at('2026-11-26')))?.wards).toEqual(['12.75.04.1005']);
    const nowhere = { ...call, areas: ['12.75.09'] };
    expect(floorGap(nowhere, facts(at('2026-11-26')))).toMatchObject({ wards: [], fewest: 0 });
  });

  it.each([
    ['the floor is reached', { ...call }, 16],
    ['the call keeps no places', { ...call, quotas: [] }, 0],
    ['the call is closed', { ...call, state: 'closed' as const }, 0],
    ['the call has no closing time', { ...call, closesAt: null }, 0],
  ])('is nobody’s work when %s', (_why, one, nonMembers) => {
    expect(floorGap(one, facts(at('2026-11-26'), nonMembers))).toBeUndefined();
  });
});
