import { describe, expect, it } from 'vitest';
import { instantOf } from '#platform/clock.ts';
import {
  changeOf,
  measured,
  missesTarget,
  monthEnds,
  placesUpTo,
  waitingLate,
  yearBefore,
  yearStart,
} from '../dashboard.rules.ts';

const at = (day: string, time = '12:00') => instantOf(day, time);

describe('twelve months', () => {
  it('end where the next begins in Jakarta, and end now', () => {
    const now = at('2026-03-10');
    const ends = monthEnds(now);
    expect(ends).toHaveLength(12);
    expect(ends[0]).toEqual(at('2025-05-01', '00:00'));
    expect(ends[9]).toEqual(at('2026-02-01', '00:00'));
    expect(ends[10]).toEqual(at('2026-03-01', '00:00'));
    expect(ends[11]).toEqual(now);
  });

  it('count a year from its first day in Jakarta', () => {
    expect(yearStart(new Date('2025-12-31T18:00:00Z'))).toEqual(at('2026-01-01', '00:00'));
    expect(yearBefore(at('2024-02-29'))).toEqual(at('2023-03-01', '00:00'));
  });
});

it('counts places of the year before a moment, its own day a year ago included', () => {
  const places = [
    { at: at('2025-03-09', '23:59'), isNew: true },
    { at: at('2025-03-10', '00:00'), isNew: true },
    { at: at('2026-03-10', '11:59'), isNew: false },
    { at: at('2026-03-10', '12:01'), isNew: true },
  ];
  expect(placesUpTo(places, at('2026-03-10'))).toEqual({ all: 2, new: 1 });
});

describe('a figure', () => {
  const least = { value: 40, kind: 'least' } as const;
  const most = { value: 0, kind: 'most' } as const;

  it('is judged only where there is a target and something to measure', () => {
    expect(missesTarget({ key: 'open-calls', now: 0 })).toBe(false);
    expect(missesTarget({ key: 'new-places', now: 0, of: 0, target: least })).toBe(false);
    expect(missesTarget({ key: 'new-places', now: 39, of: 100, target: least })).toBe(true);
    expect(missesTarget({ key: 'new-places', now: 40, of: 100, target: least })).toBe(false);
    expect(missesTarget({ key: 'late-answers', now: 1, target: most })).toBe(true);
    expect(missesTarget({ key: 'late-answers', now: 0, target: most })).toBe(false);
  });

  it('changes since the end of last month, where that is known', () => {
    expect(changeOf({ key: 'nibs', now: 7, history: [1, 4, 7] })).toBe(3);
    expect(changeOf({ key: 'stuck', now: 7 })).toBeUndefined();
    expect(measured({ key: 'next-step', now: 1, of: 3 })).toBe(33);
  });
});

describe('answers after the promised day', () => {
  const call = (id: string, decideBy: string | null, overAt?: Date) => ({ id, decideBy, overAt, applicants: 10 });
  const now = at('2026-03-10');

  it('are those of every applicant of a call whose day has passed undecided', () => {
    const calls = [call('passed', '2026-03-09'), call('today', '2026-03-10'), call('no day', null)];
    expect(waitingLate(calls, new Map(), now)).toBe(10);
  });

  it('end with the decision or when the call is called off, and are remembered for the months before', () => {
    const calls = [call('decided', '2026-01-15'), call('off', '2026-01-15', at('2026-02-05'))];
    const decided = new Map([['decided', at('2026-02-20')]]);
    expect(waitingLate(calls, decided, at('2026-02-01'))).toBe(20);
    expect(waitingLate(calls, decided, at('2026-02-10'))).toBe(10);
    expect(waitingLate(calls, decided, now)).toBe(0);
  });
});
