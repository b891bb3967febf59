import type { Ctx } from '#platform/ctx.ts';
import { forgiveRate, limitRate } from '#platform/http/rate-limit.ts';
import { isProduction } from '#platform/mode.ts';
import { signInDoors, signInEmail } from './auth.ts';
import { enrolSecondFactor } from './enrol-second-factor.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { readAnswer } from './library-answer.ts';
import { findPersonByEmail } from './people.reads.ts';

const limit = { name: 'staff-password', points: 5, seconds: 15 * 60 };

export interface StaffStep {
  /** What comes next: the code of the app, an own password, or setting the app up. */
  next: 'code' | 'own-password' | 'second-factor';
  cookies: string[];
  /** For setting up: the address an authenticator app reads. */
  totpUri?: string;
}

/**
 * First step of staff: e-mail and password. Nobody acts as staff after it; a second step follows always.
 * Refuses a wrong pair (422, the same sentence whether the address exists) and more than five tries in 15 minutes (429).
 */
export async function signInStaff(
  ctx: Ctx,
  input: { email: string; password: string },
  headers: Headers,
): Promise<StaffStep> {
  allow(ctx, 'identity.sign-in');
  const tries = `${ctx.city} ${input.email.toLowerCase()}`;
  await limitRate(limit, tries);
  const person = await findPersonByEmail(ctx, input.email);
  if (person?.demo && isProduction()) throw refuse('demo-account');
  // Someone unknown takes the same way as a wrong password, and as long.
  const email = person?.active ? signInEmail(ctx.city, input.email) : 'nobody@petugas.invalid';
  const answer = await readAnswer<{ twoFactorRedirect?: boolean }>(
    await signInDoors().staff.api.signInEmail({
      body: { email, password: input.password },
      headers,
      asResponse: true,
    }),
  );
  if (!answer.ok || !person) throw refuse('wrong-password');
  await forgiveRate(limit.name, tries);
  const { cookies } = answer;
  if (answer.body.twoFactorRedirect) return { next: 'code', cookies };
  if (person.startPassword) return { next: 'own-password', cookies };
  return { next: 'second-factor', ...(await enrolSecondFactor(ctx, input.password, { headers, cookies })) };
}
