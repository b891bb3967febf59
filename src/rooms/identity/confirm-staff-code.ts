import { addMinutes } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { tooManyUntil } from '#platform/http/rate-limit.ts';
import { isProduction } from '#platform/mode.ts';
import { signInDoors } from './auth.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { actorOf } from './identity.rules.ts';
import { readAnswer } from './library-answer.ts';
import { findPersonBySignIn } from './people.reads.ts';

const lockMinutes = 15;

/**
 * Second step of staff: the six digits of their app. `enrolling` when it is the first code of a new secret.
 * Refuses a wrong code (422), a first step older than ten minutes or five wrong codes (422: sign in again), and an
 * account locked after ten wrong codes in a row (429).
 */
export async function confirmStaffCode(
  ctx: Ctx,
  input: { code: string; enrolling: boolean },
  headers: Headers,
): Promise<{ actor: Actor; cookies: string[] }> {
  allow(ctx, 'identity.sign-in');
  const answer = await readAnswer<{ user: { id: string } }>(
    await signInDoors().staff.api.verifyTOTP({ body: { code: input.code }, headers, asResponse: true }),
  );
  if (answer.code === 'INVALID_CODE') throw refuse('app-code-wrong');
  if (answer.code === 'ACCOUNT_TEMPORARILY_LOCKED') throw tooManyUntil(addMinutes(ctx.now, lockMinutes));
  if (!answer.ok) throw refuse('second-step-over');
  const person = await findPersonBySignIn(ctx, answer.body.user.id);
  if (!person) throw refuse('second-step-over');
  const actor = actorOf(person, { production: isProduction(), secondFactor: true });
  if (actor.kind === 'public') throw refuse('switched-off');
  await inTransaction({ ...ctx, actor }, async (tx) => {
    const target = { type: 'person', id: person.id };
    if (input.enrolling) await record(tx, 'identity.second-factor-enrolled', target, {});
    await record(tx, 'identity.signed-in', target, { by: 'password-and-code' });
  });
  return { actor, cookies: answer.cookies };
}
