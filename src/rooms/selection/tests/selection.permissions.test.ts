import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../selection.permissions.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'selection.apply': 'public owner helper head programme training mentor administrator',
    'selection.apply-for-other': 'helper programme training mentor',
    'selection.track': 'public owner helper head programme training mentor administrator',
    'selection.own': 'owner',
    'selection.read': 'head programme training mentor evaluator',
    'selection.verify': 'programme training',
    'selection.cancel': 'head programme',
    'selection.mark': 'programme training mentor',
    'selection.see-phone': 'head programme',
    'selection.export': 'head programme training evaluator',
    'selection.set-intake': 'head programme',
    'selection.rank': 'head programme training',
    'selection.move': 'head programme training',
    'selection.draw': 'head programme training',
    'selection.check-claim': 'head programme training',
    'selection.decide': 'head',
    'selection.plan': 'head programme treasurer',
    'selection.tell-decision': '',
    'selection.offer': 'head programme training',
    'selection.answer-objection': 'head programme training',
    'selection.forget-drafts': '',
    'selection.seed-demo': '',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});
