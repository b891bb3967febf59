import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, table } from '../programmes.permissions.ts';

type Permission = keyof typeof table;

/** Who may, in office words; everyone not named may not. */
const matrix: Record<Permission, Role[]> = {
  'programmes.read': ['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator', 'system'],
  'programmes.write': ['head', 'programme', 'training', 'system'],
  'programmes.step': ['head', 'programme', 'training', 'mentor', 'system'],
  'programmes.announce': ['programme', 'training', 'administrator', 'system'],
  'programmes.report': ['head', 'programme', 'training', 'evaluator', 'system'],
  'programmes.leave-interest': [
    ...(['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const),
    ...(['helper', 'owner', 'public', 'system'] as const),
  ],
};

describe.each(Object.keys(matrix) as Permission[])('%s', (permission) => {
  it.each(roles)('%s', (role) => {
    expect(can(actorAs(role), permission)).toBe(matrix[permission].includes(role));
  });
});

it('has a row for every permission', () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(table).sort());
});
