import type { Ctx, Role } from '#platform/ctx.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import type { Person } from './identity.rules.ts';
import { findPerson, listOfficePeople } from './people.reads.ts';

/** People of the office (staff and helpers) who may act today; `role` and `area` narrow to those whose remit covers it. */
export async function listPeople(ctx: Ctx, filter: { role?: Role; area?: string } = {}): Promise<Person[]> {
  allow(ctx, 'identity.people-read');
  return (await listOfficePeople(ctx, filter)).filter(({ active }) => active);
}

/** Everyone of the office, also those switched off, for the administrator. */
export async function listAllPeople(ctx: Ctx): Promise<Person[]> {
  allow(ctx, 'identity.people-manage');
  return listOfficePeople(ctx);
}

/** One person of the office; refuses one that is unknown or of another city (404). */
export async function getPerson(ctx: Ctx, id: string): Promise<Person> {
  allow(ctx, 'identity.people-read');
  const person = await findPerson(ctx, id);
  if (!person) throw refuse('person-not-found');
  return person;
}
