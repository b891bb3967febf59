import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { removeSecret, setPassword } from './accounts.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { findPerson, findSignInOf } from './people.reads.ts';
import { setStartPassword } from './people.store.ts';
import { forgetPeople } from './session.ts';
import { makeStartPassword } from './start-password.ts';

/**
 * For a colleague who forgot the password or lost the phone with the app: their sessions end, the second factor is taken
 * away, and they start again with a password to hand over, returned once. Refuses someone outside the remit (403).
 */
export async function restartSignIn(ctx: Ctx, personId: string): Promise<{ startPassword: string }> {
  allow(ctx, 'identity.people-manage');
  const restarted = await inTransaction(ctx, async (tx) => {
    const person = await findPerson(tx, personId);
    if (person?.kind !== 'staff') throw refuse('person-not-found');
    for (const area of person.remit) allow(ctx, 'identity.people-manage', { area });
    const signInId = await findSignInOf(tx, personId);
    if (!signInId) throw refuse('person-not-found');
    await setStartPassword(tx, personId, true);
    await record(tx, 'identity.sign-in-restarted', { type: 'person', id: personId }, {});
    const startPassword = makeStartPassword();
    await removeSecret(signInId);
    await setPassword(signInId, startPassword);
    return { startPassword };
  });
  forgetPeople();
  return restarted;
}
