import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../registry.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'registry.read': 'head programme training mentor treasurer evaluator administrator',
    'registry.edit': 'programme training mentor administrator',
    'registry.export': 'head programme training evaluator administrator',
    'registry.import': 'programme administrator',
    'registry.own': 'owner',
    'registry.merge': 'programme administrator',
    'registry.give-opinion': 'mentor',
    'registry.breach': 'administrator',
    'registry.unseal': 'head programme administrator',
    'registry.register': 'public owner helper head programme training mentor administrator',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
