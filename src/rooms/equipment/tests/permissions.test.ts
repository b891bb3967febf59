import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../equipment.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'equipment.read': 'head programme training mentor treasurer evaluator administrator',
    'equipment.own': 'owner',
    'equipment.work': 'programme mentor administrator',
    'equipment.decree': 'head programme administrator',
    'equipment.remind': '',
    'equipment.stock': 'programme treasurer administrator',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
