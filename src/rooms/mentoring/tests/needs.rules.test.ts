import { describe, expect, it } from 'vitest';
import { knownOf, needs, phaseOf, type Scores, scoreOf, weakest } from '../needs.rules.ts';
import { choreOf, dailyMinutes, type Standing, shortList } from '../worklist.rules.ts';

const scores = (parts: Partial<Scores>): Scores => ({
  ...(Object.fromEntries(needs.map((need) => [need, null])) as Scores),
  ...parts,
});

describe('the seven areas', () => {
  it('counts only what was looked at: missing is not zero', () => {
    expect(knownOf(scores({ production: 0, market: 3 }))).toBe(2);
    expect(knownOf(scores({}))).toBe(0);
  });

  it('names the weakest first and leaves strong and unknown ones out', () => {
    expect(weakest(scores({ production: 2, packaging: 0, market: 3, capital: 0 }))).toEqual([
      'packaging',
      'capital',
      'production',
    ]);
  });
});

describe('the score of a closing report', () => {
  it('counts reached whole, partly half, not yet nothing', () => {
    expect(scoreOf(['yes', 'partly', 'no'])).toBe(50);
    expect(scoreOf(['yes', 'yes', 'partly'])).toBe(83);
  });

  it('is nothing where nothing was to be reached', () => {
    expect(scoreOf([])).toBeUndefined();
  });
});

describe('what comes next', () => {
  it.each([
    [{ visitsDone: 0, diagnosed: false, plan: null }, 'talk'],
    [{ visitsDone: 1, diagnosed: false, plan: null }, 'diagnose'],
    [{ visitsDone: 1, diagnosed: true, plan: null }, 'plan'],
    [{ visitsDone: 1, diagnosed: true, plan: 'sent' }, 'approve'],
    [{ visitsDone: 2, diagnosed: true, plan: 'returned' }, 'rewrite'],
    [{ visitsDone: 0, diagnosed: false, plan: 'approved' }, 'work'],
  ] as const)('of %o is %s', (track, phase) => {
    expect(phaseOf(track)).toBe(phase);
  });
});

describe('twenty minutes at a desk', () => {
  const today = '2026-03-10';
  const track = (parts: Partial<Standing> & { name?: string } = {}) => ({
    name: '',
    nextOn: '2026-03-20',
    askedOn: null,
    lastOn: '2026-02-20',
    agreementOn: null,
    diagnosed: true,
    plan: 'approved' as const,
    weak: 0,
    ...parts,
  });

  it.each([
    [{ askedOn: '2026-03-22', nextOn: '2026-03-01' }, 'answer-day'],
    [{ nextOn: '2026-03-09' }, 'call-late'],
    [{ nextOn: null }, 'set-day'],
    [{ agreementOn: '2026-03-09' }, 'ask-agreement'],
    [{ plan: 'returned' as const }, 'mend-plan'],
    [{ plan: null, diagnosed: false }, 'diagnose'],
    [{ plan: null }, 'write-plan'],
    [{ plan: null, lastOn: null }, undefined],
    [{ plan: 'sent' as const }, undefined],
    [{}, undefined],
  ])('%o needs %s', (parts, chore) => {
    expect(choreOf(track(parts), today)?.chore).toBe(chore);
  });

  it('takes need before the day: an area at "not yet" counts like three days of waiting', () => {
    const list = shortList(
      [
        track({ name: 'late', nextOn: '2026-03-05' }),
        track({ name: 'weak', nextOn: '2026-03-07', weak: 1 }),
        track({ name: 'fresh', nextOn: '2026-03-09' }),
      ],
      today,
    );
    expect(list.items.map((item) => item.track.name)).toEqual(['weak', 'late', 'fresh']);
  });

  it('stops at twenty minutes and counts the rest', () => {
    const list = shortList(
      Array.from({ length: 9 }, () => track({ nextOn: '2026-03-01' })),
      today,
    );
    expect(list.minutes).toBeLessThanOrEqual(dailyMinutes);
    expect(list).toMatchObject({ minutes: 20, later: 5 });
  });
});
