import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';

describe('an id', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());

  it('is a UUID of version 7, and never given twice', () => {
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts by the time of its making, also within one millisecond', () => {
    expect([...ids].sort()).toEqual(ids);
  });

  it('bears the moment it was made', () => {
    const before = Date.now();
    const moment = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(moment).toBeGreaterThanOrEqual(before);
    expect(moment).toBeLessThanOrEqual(Date.now());
  });
});
