import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { definePermissions } from '#platform/permissions.ts';
import { Refusal } from '#platform/refusal.ts';

const { allow, can } = definePermissions({ 'thing.edit': ['programme'] });
const clerk = (remit: string[], roles: Actor['roles'] = ['programme']): Actor => ({
  kind: 'staff',
  id: 'a',
  name: 'Sani',
  roles,
  remit,
});

const statusOf = (work: () => void): number => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  }
  return 200;
};

describe('permission and remit', () => {
  it.each([
    ['city remit covers every kelurahan', clerk(['12.75']), '12.75.04.1006', true],
    ['kecamatan remit covers its kelurahan', clerk(['12.75.04']), '12.75.04.1006', true],
    ['another kecamatan is outside', clerk(['12.75.01']), '12.75.04.1006', false],
    ['a prefix that is no code is outside', clerk(['12.7']), '12.75.04.1006', false],
    ['another role may not, whatever the remit', clerk(['12.75'], ['mentor']), '12.75.04.1006', false],
  ])('%s', (_name, actor, area, expected) => {
    expect(can(actor, 'thing.edit', { area })).toBe(expected);
    expect(statusOf(() => allow({ actor }, 'thing.edit', { area }))).toBe(expected ? 200 : 403);
  });

  it('asks a stranger to sign in instead of forbidding', () => {
    const stranger: Actor = { kind: 'public', id: '-', name: '', roles: ['public'], remit: [] };
    expect(statusOf(() => allow({ actor: stranger }, 'thing.edit'))).toBe(401);
  });
});
