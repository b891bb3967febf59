import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../exhibitions.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'exhibitions.ask': 'public owner helper head programme training mentor treasurer evaluator administrator',
    'exhibitions.own': 'owner',
    'exhibitions.read': 'head programme training mentor evaluator administrator',
    'exhibitions.curate': 'programme administrator',
    'exhibitions.follow': 'programme mentor administrator',
    'exhibitions.plan': 'head programme',
    'exhibitions.attend': 'head programme training mentor',
    'exhibitions.offer': 'head programme training mentor owner',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
