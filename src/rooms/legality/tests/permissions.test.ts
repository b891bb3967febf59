import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../legality.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'legality.begin': 'public owner helper head programme training mentor administrator',
    'legality.own': 'owner',
    'legality.read': 'head programme training mentor evaluator administrator',
    'legality.work': 'programme training mentor administrator',
    'legality.templates': 'head programme administrator',
    'legality.nudge': '',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
