import { describe, expect, it } from 'vitest';
import { assignMentors, hasNextStep, isLate, plannedDays, salesChange } from '../mentoring.rules.ts';

const mentor = (id: string, remit: string[], open = 0) => ({ id, name: id, remit, open });
const at = (...areas: string[]) => areas.map((area) => ({ area }));
const chosen = (given: ReturnType<typeof assignMentors>) => given.map((one) => one.mentor?.id ?? null);

describe('who gets which mentor', () => {
  it('keeps to the remit: a kelurahan, its kecamatan, or the whole city', () => {
    const mentors = [mentor('kota', ['12.75.02']), mentor('utara', ['12.75.04.1005'])];
    expect(chosen(assignMentors(at('12.75.02.1001', '12.75.04.1005', '12.75.04.1006'), mentors))).toEqual([
      'kota',
      'utara',
      null,
    ]);
  });

  it('is not fooled by a code that only begins alike', () => {
    expect(chosen(assignMentors(at('12.75.021.1001'), [mentor('kota', ['12.75.02'])]))).toEqual([null]);
  });

  it('gives to who has least, what was just given counted', () => {
    const mentors = [mentor('a', ['12.75'], 3), mentor('b', ['12.75'], 1)];
    expect(chosen(assignMentors(at('12.75.02', '12.75.03', '12.75.04', '12.75.05'), mentors))).toEqual([
      'b',
      'b',
      'a',
      'b',
    ]);
  });

  it('decides equal loads the same way whatever the order of the list', () => {
    const [a, b] = [mentor('a', ['12.75']), mentor('b', ['12.75'])];
    expect(chosen(assignMentors(at('12.75.02'), [b, a]))).toEqual(chosen(assignMentors(at('12.75.02'), [a, b])));
  });

  it('leaves nobody out and invents nobody when no mentor is there', () => {
    expect(chosen(assignMentors(at('12.75.02', '12.75.03'), []))).toEqual([null, null]);
    expect(assignMentors([], [mentor('a', ['12.75'])])).toEqual([]);
  });

  it('never lets loads of one remit differ by more than one when all start equal', () => {
    const mentors = ['a', 'b', 'c'].map((id) => mentor(id, ['12.75']));
    const given = chosen(assignMentors(at(...Array.from({ length: 40 }, () => '12.75.02')), mentors));
    const counts = mentors.map(({ id }) => given.filter((each) => each === id).length).sort();
    expect(counts).toEqual([13, 13, 14]);
  });
});

describe('the next step', () => {
  it('is a planned day that has not passed, or an outcome', () => {
    expect(hasNextStep({ state: 'open', nextOn: '2026-03-10' }, '2026-03-10')).toBe(true);
    expect(hasNextStep({ state: 'open', nextOn: '2026-03-09' }, '2026-03-10')).toBe(false);
    expect(hasNextStep({ state: 'open', nextOn: null }, '2026-03-10')).toBe(false);
    expect(hasNextStep({ state: 'closed', nextOn: null }, '2026-03-10')).toBe(true);
  });

  it('is late from the day after', () => {
    expect([
      isLate('2026-03-09', '2026-03-10'),
      isLate('2026-03-10', '2026-03-10'),
      isLate(null, '2026-03-10'),
    ]).toEqual([true, false, false]);
  });

  it('falls 30, 90 and 180 days after the last meeting', () => {
    expect(plannedDays('2026-03-24')).toEqual(['2026-04-23', '2026-06-22', '2026-09-20']);
  });
});

describe('sales before and now', () => {
  it.each([
    ['under-5-million', 'under-2-million', 'same'],
    ['under-5-million', '2-to-5-million', 'same'],
    ['under-5-million', '5-to-15-million', 'up'],
    ['over-15-million', '5-to-15-million', 'down'],
    ['over-15-million', 'over-15-million', 'same'],
  ])('%s to %s: %s', (before, now, change) => {
    expect(salesChange(before, now)).toBe(change);
  });

  it('says nothing where one of the two was not told', () => {
    expect(salesChange(null, 'over-15-million')).toBeUndefined();
    expect(salesChange('under-5-million', 'untold')).toBeUndefined();
    expect(salesChange('under-5-million', null)).toBeUndefined();
  });
});
