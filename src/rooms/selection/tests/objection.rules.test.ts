import { describe, expect, it } from 'vitest';
import { answerDue, objectionDoor, objectionUntil, remediesFor } from '../objection.rules.ts';
import { applicationStates, type Step, type StepDetail, type StepKind } from '../selection.rules.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const step = (kind: StepKind, when: string, detail: StepDetail = {}): Step => ({
  seq: 1,
  kind,
  at: at(when),
  actorKind: 'staff',
  actorName: 'Petugas',
  detail,
});
const decided = [step('submit', '2026-03-01T10:00'), step('not-select', '2026-03-10T23:30')];

describe('the days of an objection', () => {
  it('are counted from the day everyone was told, in Jakarta', () => {
    expect(objectionUntil(decided, 7)).toBe('2026-03-17');
    expect(objectionUntil([step('submit', '2026-03-01T10:00')], 7)).toBeUndefined();
  });

  it('do not begin anew with the answer to an objection', () => {
    const answered = [...decided, step('reserve', '2026-03-20T10:00', { objection: true })];
    expect(objectionUntil(answered, 7)).toBe('2026-03-17');
  });

  const door = (parts: Partial<Parameters<typeof objectionDoor>[0]>) =>
    objectionDoor({ state: 'not-selected', steps: decided, days: 7, today: '2026-03-12', filed: [], ...parts });

  it.each(applicationStates)('are open in %s only where someone was not chosen or waits', (state) => {
    expect(door({ state }).open).toBe(state === 'not-selected' || state === 'reserve');
  });

  it('are over after the last of them', () => {
    expect(door({ today: '2026-03-17' })).toEqual({ open: true, until: '2026-03-17' });
    expect(door({ today: '2026-03-18' })).toEqual({ open: false, why: 'over' });
  });

  it('take one objection to each decision', () => {
    const filedAt = at('2026-03-11T09:00');
    expect(door({ filed: [{ filedAt, answeredAt: null }] })).toEqual({ open: false, why: 'waiting' });
    expect(door({ filed: [{ filedAt, answeredAt: filedAt }] })).toEqual({ open: false, why: 'answered' });
    const again = [...decided, step('not-select', '2026-03-12T09:00')];
    expect(door({ steps: again, filed: [{ filedAt, answeredAt: filedAt }] }).open).toBe(true);
  });

  it('do not exist for the waiting list of a first-come call, where nobody decided', () => {
    const queued = [step('submit', '2026-03-01T10:00'), step('queue', '2026-03-01T10:00', { reserveNo: 1 })];
    expect(door({ state: 'reserve', steps: queued })).toEqual({ open: false, why: 'none' });
  });
});

describe('the answer', () => {
  it.each([
    ['2026-03-10', '2026-03-16'],
    ['2026-03-11', '2026-03-16'],
    ['2026-03-09', '2026-03-16'],
    ['2026-03-12', '2026-03-17'],
    ['2026-03-13', '2026-03-18'],
  ])('filed on %s comes by %s: five days, on Monday where that is a weekend', (filed, due) => {
    expect(answerDue(filed)).toBe(due);
  });

  it.each(applicationStates)('in %s gives only what that state allows', (state) => {
    const given: Partial<Record<typeof state, string[]>> = {
      'not-selected': ['place', 'reserve', 'none'],
      reserve: ['place', 'none'],
    };
    expect(remediesFor(state)).toEqual(given[state] ?? ['none']);
  });
});
