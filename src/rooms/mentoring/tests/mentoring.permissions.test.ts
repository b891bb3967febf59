import { describe, expect, it } from 'vitest';
import { roles } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { can, type table } from '../mentoring.permissions.ts';
import { allowRead, allowVisit } from '../working-track.ts';

describe('who may do what', () => {
  const holders: Record<keyof typeof table, string> = {
    'mentoring.open': 'head programme training mentor',
    'mentoring.read': 'head programme training mentor evaluator',
    'mentoring.assign': 'head programme',
    'mentoring.visit': 'mentor programme',
    'mentoring.refer': 'head programme training mentor',
    'mentoring.hand-over': 'mentor',
    'mentoring.approve': 'head programme',
    'mentoring.own': 'owner',
    'mentoring.remind': '',
  };
  const cases = Object.entries(holders).flatMap(([permission, names]) =>
    roles.map((role) => ({ permission, role, may: role === 'system' || names.split(' ').includes(role) })),
  );

  it.each(cases)('$permission by $role: $may', ({ permission, role, may }) => {
    expect(can(actorAs(role), permission as keyof typeof table)).toBe(may);
  });
});

describe('the remit', () => {
  const rizal = actorAs('mentor', { remit: ['12.75.02'] });
  const track = (area: string, mentorId: string | null = null) => ({ area, mentorId });

  it('lets a mentor work in the own area, and on an own track anywhere', () => {
    expect(() => allowVisit({ actor: rizal }, track('12.75.02.1001'))).not.toThrow();
    expect(() => allowVisit({ actor: rizal }, track('12.75.05.1001', rizal.id))).not.toThrow();
  });

  it('keeps a mentor out of the tracks of other areas', () => {
    expect(() => allowVisit({ actor: rizal }, track('12.75.05.1001', 'someone'))).toThrow('outside-remit');
    expect(() => allowRead({ actor: rizal }, track('12.75.05.1001'))).toThrow('outside-remit');
  });
});
