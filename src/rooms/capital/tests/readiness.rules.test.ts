import { describe, expect, it } from 'vitest';
import { type ReadinessFacts, type ReadinessItem, readinessOf } from '../readiness.rules.ts';

const facts: ReadinessFacts = {
  nib: '0220101098761',
  nibState: 'has',
  sinceYear: 2020,
  annualSales: 60_000_000,
  area: '12.75.01.1001',
  phone: '+6281234567890',
};
const stateOf = (parts: Partial<ReadinessFacts>, item: ReadinessItem, today = '2026-03-10') =>
  readinessOf({ ...facts, ...parts }, today).find((one) => one.item === item)?.state;

describe('readiness', () => {
  it('is complete when everything is known and fits', () => {
    expect(readinessOf(facts, '2026-03-10').every(({ state }) => state === 'ready')).toBe(true);
  });

  it.each([
    [{ nib: null, nibState: 'none' }, 'licence', 'missing'],
    [{ nib: null, nibState: 'unknown' }, 'licence', 'check'],
    [{ nib: null, nibState: 'has' }, 'licence', 'check'],
    [{ sinceYear: null }, 'age', 'check'],
    [{ sinceYear: 2026 }, 'age', 'check'],
    [{ sinceYear: 2025 }, 'age', 'check'],
    [{ sinceYear: 2024 }, 'age', 'ready'],
    [{ annualSales: null }, 'books', 'missing'],
    [{ annualSales: null }, 'size', 'check'],
    [{ annualSales: 4_800_000_000 }, 'size', 'ready'],
    [{ annualSales: 4_800_000_001 }, 'size', 'missing'],
    [{ area: null }, 'place', 'missing'],
    [{ phone: null }, 'phone', 'missing'],
  ] as const)('%o: %s %s', (parts, item, state) => {
    expect(stateOf(parts, item)).toBe(state);
  });

  it('counts six months as passed only when they surely have', () => {
    expect(stateOf({ sinceYear: 2025 }, 'age', '2026-06-30')).toBe('check');
    expect(stateOf({ sinceYear: 2025 }, 'age', '2026-07-01')).toBe('ready');
  });
});
