import type { Ctx } from '#platform/ctx.ts';
import { setPassword } from './accounts.ts';
import { signInDoors, signInEmail } from './auth.ts';
import { enrolSecondFactor } from './enrol-second-factor.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { readAnswer } from './library-answer.ts';
import { findPersonBySignIn } from './people.reads.ts';
import { setStartPassword } from './people.store.ts';
import { forgetPeople, signInIdOf } from './session.ts';

/**
 * Replaces the password the administrator handed over, right after the first step of a first sign-in; other sessions of
 * the account end. Refuses when that step is over (422).
 */
export async function chooseOwnPassword(
  ctx: Ctx,
  password: string,
  headers: Headers,
): Promise<{ email: string; totpUri: string; cookies: string[] }> {
  allow(ctx, 'identity.sign-in');
  const signInId = await signInIdOf(headers);
  const person = signInId ? await findPersonBySignIn(ctx, signInId) : undefined;
  if (!signInId || !person?.email || !person.active || !person.startPassword) throw refuse('second-step-over');
  await setPassword(signInId, password);
  await setStartPassword(ctx, person.id, false);
  forgetPeople();
  forgetPeople();
  const answer = await readAnswer(
    await signInDoors().staff.api.signInEmail({
      body: { email: signInEmail(ctx.city, person.email), password },
      headers: new Headers(),
      asResponse: true,
    }),
  );
  if (!answer.ok) throw refuse('second-step-over');
  const enrolled = await enrolSecondFactor(ctx, password, { headers, cookies: answer.cookies });
  return { email: person.email, ...enrolled };
}
