import { describe, expect, it } from 'vitest';
import { isOpenForSelf, isOver, isRecordable, needsReason, sessionOfToday } from '../attendance.rules.ts';

const at = (time: string, day = '2026-03-14') => new Date(`${day}T${time}:00+07:00`);
const session = (from: string, to: string, day?: string) => ({ startsAt: at(from, day), endsAt: at(to, day) });

describe('when attendance is recorded', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['09:00', true],
    ['13:00', true],
    ['13:01', false],
  ])('by participants themselves an hour around the session: %s %s', (time, open) => {
    expect(isOpenForSelf(session('09:00', '12:00'), at(time))).toBe(open);
  });

  it('by staff from the day itself on', () => {
    expect(isRecordable(session('09:00', '12:00'), at('23:59', '2026-03-13'))).toBe(false);
    expect(isRecordable(session('09:00', '12:00'), at('00:00'))).toBe(true);
    expect(isRecordable(session('09:00', '12:00'), at('10:00', '2026-04-01'))).toBe(true);
  });

  it('a session is over at its end, not before', () => {
    expect(isOver(session('09:00', '12:00'), at('11:59'))).toBe(false);
    expect(isOver(session('09:00', '12:00'), at('12:00'))).toBe(true);
  });
});

describe('the session a card means', () => {
  const morning = session('09:00', '12:00');
  const afternoon = session('13:00', '16:00');
  const nextWeek = session('09:00', '12:00', '2026-03-21');

  it.each([
    ['08:30', morning],
    ['12:00', morning],
    ['12:30', afternoon],
    ['18:00', afternoon],
  ])('at %s', (time, meant) => {
    expect(sessionOfToday([afternoon, nextWeek, morning], at(time))).toBe(meant);
  });

  it('is none on a day without one', () => {
    expect(sessionOfToday([morning, nextWeek], at('09:00', '2026-03-15'))).toBeUndefined();
  });
});

describe('a reason', () => {
  it.each([
    ['unmarked', 'present', false, false],
    ['unmarked', 'absent', false, false],
    ['absent', 'present', false, false],
    ['present', 'present', false, false],
    ['present', 'absent', false, true],
    ['absent', 'present', true, true],
    ['present', 'absent', true, true],
    ['absent', 'absent', true, false],
  ] as const)('from %s to %s, closed %s: needed %s', (known, mark, closed, needed) => {
    expect(needsReason(known, mark, closed)).toBe(needed);
  });
});
