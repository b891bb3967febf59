import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../identity.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'identity.sign-in': roles.join(' '),
    'identity.people-read': 'head programme training mentor treasurer evaluator administrator',
    'identity.people-manage': 'administrator',
    'identity.consent-record': roles.join(' '),
    'identity.consent-withdraw': 'head programme training mentor administrator helper owner',
    'identity.data-ask': 'owner',
    'identity.data-answer': 'head administrator',
    'identity.consent-read': 'head programme training mentor treasurer evaluator administrator helper owner',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });

  it('any actor, remit and target: only inside the remit, only with the role', () => {
    const area = fc.constantFrom('12.75', '12.75.01', '12.75.02', '12.75.02.1003', '12.71', '12.7');
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.array(area, { maxLength: 3 }), area, (role, remit, target) => {
        const actor: Actor = { ...actorAs(role), remit };
        const inside = remit.some((code) => target === code || target.startsWith(`${code}.`));
        const expected = role === 'system' || (role === 'administrator' && inside);
        expect(can(actor, 'identity.people-manage', { area: target })).toBe(expected);
      }),
    );
  });
});
