import type { Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { endSessions } from './accounts.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { isLastAdministrator } from './identity.rules.ts';
import { findPerson, findSignInOf, lockAdministrators } from './people.reads.ts';
import { updatePerson } from './people.store.ts';
import { forgetPeople } from './session.ts';

export interface PersonChange {
  id: string;
  name: string;
  title: string;
  unit: string;
  /** Only for staff; a helper stays a helper. */
  roles: Role[];
  remit: string[];
  /** False ends their sessions and lets them in no more. */
  active: boolean;
  version: number;
}

/**
 * Changes what a person may do. Refuses a remit, old or new, the administrator does not hold (403), a stale page (409),
 * and taking the last active administrator away (409).
 */
export async function changePerson(ctx: Ctx, change: PersonChange): Promise<void> {
  allow(ctx, 'identity.people-manage');
  await inTransaction(ctx, async (tx) => {
    const administrators = await lockAdministrators(tx);
    const person = await findPerson(tx, change.id);
    if (!person || person.kind === 'owner') throw refuse('person-not-found');
    for (const area of [...person.remit, ...change.remit]) allow(ctx, 'identity.people-manage', { area });
    const roles = person.kind === 'staff' ? change.roles : person.roles;
    const staysAdministrator = change.active && roles.includes('administrator');
    if (!staysAdministrator && isLastAdministrator(person.id, administrators)) throw refuse('last-administrator');
    const { id, ...values } = change;
    if (!(await updatePerson(tx, id, { ...values, roles }))) throw refuse('person-stale');
    const { remit, active } = change;
    await record(tx, 'identity.person-changed', { type: 'person', id }, { roles, remit, active });
    const signInId = active ? null : await findSignInOf(tx, id);
    if (signInId) await endSessions(signInId);
  });
  forgetPeople();
}
