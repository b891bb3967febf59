import { describe, expect, it } from 'vitest';
import { instantOf } from '#platform/clock.ts';
import { boardOf, dayPartOf, daysLate } from '../work.rules.ts';

const now = instantOf('2026-11-24', '09:00');
const item = (label: string, due?: string, time = '00:00') => ({
  label,
  href: '/',
  due: due ? instantOf(due, time) : undefined,
});
const labels = (items: { label: string }[]) => items.map(({ label }) => label);

describe('the board of a day', () => {
  const board = boardOf(
    [
      item('no day'),
      item('in two weeks', '2026-12-08'),
      item('this evening', '2026-11-24', '19:00'),
      item('yesterday at the last minute', '2026-11-23', '23:59'),
      item('in seven days', '2026-12-01', '23:59'),
      item('this morning, already past', '2026-11-24', '08:00'),
      item('last week', '2026-11-17'),
      item('in eight days', '2026-12-02'),
      item('tomorrow', '2026-11-25'),
    ],
    now,
  );

  it('holds what is late, the oldest first', () => {
    expect(labels(board.late)).toEqual(['last week', 'yesterday at the last minute']);
  });

  it('holds today by the hour, then what waits without a day', () => {
    expect(labels(board.today)).toEqual(['this morning, already past', 'this evening', 'no day']);
  });

  it('ends the week after seven days', () => {
    expect(labels(board.week)).toEqual(['tomorrow', 'in seven days']);
    expect(labels(board.later)).toEqual(['in eight days', 'in two weeks']);
  });

  it('counts days in Jakarta, not in UTC', () => {
    const earlyInJakarta = new Date('2026-11-23T18:00:00Z');
    expect(boardOf([item('today', '2026-11-24')], earlyInJakarta).today).toHaveLength(1);
    expect(daysLate(instantOf('2026-11-21', '23:00'), earlyInJakarta)).toBe(3);
    expect(daysLate(instantOf('2026-11-25', '00:00'), earlyInJakarta)).toBe(0);
  });
});

it.each([
  [3, 'evening'],
  [4, 'morning'],
  [10, 'morning'],
  [11, 'noon'],
  [14, 'noon'],
  [15, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
] as const)('at %i it is %s', (hour, part) => {
  expect(dayPartOf(hour)).toBe(part);
});
