import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../outreach.permissions.ts';

const holders: Record<keyof typeof table, string> = {
  'outreach.message-write': roles.join(' '),
  'outreach.message-read': 'head programme training mentor administrator',
  'outreach.message-send': 'programme training mentor administrator',
  'outreach.deliver': '',
  'outreach.inbox-read': 'head programme training mentor administrator',
  'outreach.inbox-answer': 'programme training mentor administrator',
  'outreach.link-open': roles.join(' '),
  'outreach.link-make': 'head programme training mentor administrator',
  'outreach.notice-mark': 'programme training mentor administrator',
  'outreach.wave-plan': 'programme training administrator',
  'outreach.subscribe': roles.join(' '),
  'outreach.leave': roles.join(' '),
  'outreach.reach-read': 'head programme training mentor evaluator administrator',
};
const cases = Object.entries(holders).flatMap(([permission, names]) =>
  roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
);

describe('who may do what with messages', () => {
  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });

  it('several roles may what any of them may', () => {
    const permissions = Object.keys(holders) as (keyof typeof table)[];
    const people = roles.filter((role) => role !== 'system');
    fc.assert(
      fc.property(fc.subarray(people, { minLength: 1 }), fc.constantFrom(...permissions), (held, permission) => {
        const expected = held.some((role) => holders[permission].split(' ').includes(role));
        expect(can({ ...actorAs(held), kind: 'staff' }, permission)).toBe(expected);
      }),
    );
  });
});
