import type { Actor, Role } from '#platform/ctx.ts';

/** How someone comes in: staff by e-mail and second factor, helpers and owners by phone and code. */
export type PersonKind = 'staff' | 'helper' | 'owner';

/** What an administrator can make a member of staff. */
export const staffRoles = [
  'head',
  'programme',
  'training',
  'mentor',
  'treasurer',
  'evaluator',
  'administrator',
] as const satisfies readonly Role[];

export interface Person {
  id: string;
  kind: PersonKind;
  name: string;
  /** How colleagues say it: 'Ibu Vivi'. */
  title: string;
  /** Where they work: 'Bidang Pelatihan'. */
  unit: string;
  roles: Role[];
  remit: string[];
  email: string | null;
  /** Last four digits of the phone. */
  phoneTail: string | null;
  startPassword: boolean;
  demo: boolean;
  active: boolean;
  version: number;
}

/** The public: what everyone is who is not known here. */
export const nobody: Actor = { kind: 'public', id: '-', name: '', roles: ['public'], remit: [] };

/**
 * As whom a person acts. Someone switched off acts as nobody, a sample person acts as nobody in production mode, and
 * staff act only once they have their own password and second factor.
 */
export function actorOf(person: Person, given: { production: boolean; secondFactor: boolean; phone?: string }): Actor {
  if (!person.active) return nobody;
  if (person.demo && given.production) return nobody;
  if (person.kind === 'staff' && (!given.secondFactor || person.startPassword)) return nobody;
  return {
    kind: person.kind,
    id: person.id,
    name: person.name,
    roles: person.roles,
    remit: person.remit,
    ...(person.kind === 'staff' ? {} : { phone: given.phone }),
  };
}

/**
 * Whether an office would be left without anyone who can add people: the last active administrator can be neither
 * switched off nor given another role.
 */
export const isLastAdministrator = (personId: string, activeAdministrators: readonly string[]): boolean =>
  activeAdministrators.length === 1 && activeAdministrators[0] === personId;
