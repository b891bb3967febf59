import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../training.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'training.read': 'head programme training mentor evaluator',
    'training.attend': 'head programme training mentor',
    'training.close': 'head programme training',
    'training.test': 'head programme training',
    'training.name': 'head programme training',
    'training.issue': 'head training',
    'training.revoke': 'head',
    'training.own': 'owner',
    'training.check': roles.join(' '),
    'training.check-in': roles.join(' '),
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
