import type { Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { openStaffAccount } from './accounts.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { insertPerson, makeHelper, setSignIn } from './people.store.ts';
import { makeStartPassword } from './start-password.ts';

/** Someone the office lets in: staff by e-mail, or a helper (kelurahan, kepling, community head) by phone. */
export type NewOfficePerson = { name: string; title: string; unit: string; remit: string[] } & (
  | { kind: 'staff'; email: string; roles: Role[] }
  | { kind: 'helper'; phone: string }
);

/**
 * Adds a person. Staff get a password to hand over, returned once and kept nowhere; helpers sign in with a code to their
 * phone. Refuses a remit the administrator does not hold (403), an e-mail or phone someone has (422).
 */
export async function addPerson(ctx: Ctx, person: NewOfficePerson): Promise<{ id: string; startPassword?: string }> {
  for (const area of [undefined, ...person.remit]) allow(ctx, 'identity.people-manage', { area });
  return inTransaction(ctx, async (tx) => {
    const added = person.kind === 'staff' ? await addStaff(tx, person) : await addHelper(tx, person);
    await record(
      tx,
      'identity.person-added',
      { type: 'person', id: added.id },
      { kind: person.kind, roles: person.kind === 'staff' ? person.roles : ['helper'], remit: person.remit },
    );
    return added;
  });
}

async function addStaff(tx: Ctx, person: NewOfficePerson & { kind: 'staff' }) {
  const id = await insertPerson(tx, { ...person, startPassword: true });
  if (!id) throw refuse('email-taken');
  const startPassword = makeStartPassword();
  await setSignIn(tx, id, await openStaffAccount({ city: tx.city, email: person.email, password: startPassword }));
  return { id, startPassword };
}

async function addHelper(tx: Ctx, person: NewOfficePerson & { kind: 'helper' }) {
  const helper = { ...person, roles: ['helper'] satisfies Role[] };
  const id = (await makeHelper(tx, helper)) ?? (await insertPerson(tx, helper));
  if (!id) throw refuse('phone-taken');
  return { id };
}
