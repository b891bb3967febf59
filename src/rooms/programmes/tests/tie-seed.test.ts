import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { tieSeedOf } from '../tie-seed.ts';

it('can be computed by anyone from what is published, and is fixed before anyone applies', () => {
  const id = '0199a7c0-0000-7000-8000-000000000001';
  const openedAt = new Date('2026-03-01T01:00:00Z');
  const expected = createHash('sha256')
    .update('0199a7c0-0000-7000-8000-000000000001\n2026-03-01T01:00:00.000Z')
    .digest('hex');
  expect(tieSeedOf({ id, openedAt })).toBe(expected);
  expect(tieSeedOf({ id, openedAt: null })).toBeUndefined();
});
