import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../capital.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'capital.read': 'head programme training mentor evaluator administrator',
    'capital.own': 'owner',
    'capital.work': 'programme mentor administrator',
    'capital.schemes': 'head programme administrator',
    'capital.remind': '',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
