import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, table } from '../reporting.permissions.ts';

type Permission = keyof typeof table;

/** Who may, in office words; everyone not named may not. */
const matrix: Record<Permission, Role[]> = {
  'reporting.work-read': [
    ...(['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const),
    ...(['helper', 'system'] as const),
  ],
  'reporting.dashboard': ['head', 'evaluator', 'programme', 'system'],
  'reporting.reach-read': ['head', 'programme', 'training', 'mentor', 'evaluator', 'administrator', 'system'],
  'reporting.report-read': [
    ...(['head', 'programme', 'training', 'mentor', 'treasurer', 'evaluator', 'administrator'] as const),
    'system',
  ],
  'reporting.report-write': ['head', 'programme', 'training', 'evaluator', 'system'],
};

describe.each(Object.keys(matrix) as Permission[])('%s', (permission) => {
  it.each(roles)('%s', (role) => {
    expect(can(actorAs(role), permission)).toBe(matrix[permission].includes(role));
  });
});

it('has a row for every permission', () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(table).sort());
});
