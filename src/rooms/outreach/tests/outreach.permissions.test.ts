import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../outreach.permissions.ts';

const holders: Record<keyof typeof table, string> = {
  'outreach.message-write': roles.join(' '),
  'outreach.message-read': 'head programme training mentor administrator',
  'outreach.message-send': 'programme training mentor administrator',
  'outreach.deliver': '',
};
const cases = Object.entries(holders).flatMap(([permission, names]) =>
  roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
);

describe('who may do what with messages', () => {
  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });

  it('several roles may what any of them may', () => {
    const names = Object.keys(holders) as (keyof typeof table)[];
    fc.assert(
      fc.property(fc.subarray([...roles], { minLength: 1 }), fc.constantFrom(...names), (held, permission) => {
        const actor: Actor = { ...actorAs(held), kind: 'staff', roles: held };
        const expected = held.some((role) =>
          cases.some((one) => one.permission === permission && one.role === role && one.may),
        );
        expect(can({ ...actor, roles: held.filter((role) => role !== 'system') }, permission)).toBe(
          held.some(
            (role) =>
              role !== 'system' && cases.some((one) => one.permission === permission && one.role === role && one.may),
          ),
        );
        expect(expected || !can({ ...actor, roles: held }, permission)).toBe(true);
      }),
    );
  });
});
