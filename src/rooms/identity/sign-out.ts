import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { signInDoors } from './auth.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { readAnswer } from './library-answer.ts';
import { forgetPeople } from './session.ts';

/** Ends this browser's sessions at both doors; returns the cookies that remove them. Harmless when nobody is signed in. */
export async function signOut(ctx: Ctx, headers: Headers): Promise<string[]> {
  allow(ctx, 'identity.sign-in');
  const { staff, phone } = signInDoors();
  const answers = [];
  for (const door of [staff, phone])
    answers.push(await readAnswer(await door.api.signOut({ headers, asResponse: true })));
  forgetPeople();
  if (ctx.actor.kind !== 'public') {
    await inTransaction(ctx, (tx) => record(tx, 'identity.signed-out', { type: 'person', id: ctx.actor.id }, {}));
  }
  return answers.flatMap(({ cookies }) => cookies);
}
