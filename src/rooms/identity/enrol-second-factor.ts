import type { Ctx } from '#platform/ctx.ts';
import { signInDoors } from './auth.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { readAnswer, withCookies } from './library-answer.ts';

/**
 * Makes a new secret for someone who just proved their password. It counts only after its first code was answered
 * (`confirmStaffCode`), so asking again simply makes another.
 */
export async function enrolSecondFactor(
  ctx: Ctx,
  password: string,
  request: { headers: Headers; cookies: string[] },
): Promise<{ totpUri: string; cookies: string[] }> {
  allow(ctx, 'identity.sign-in');
  const answer = await readAnswer<{ totpURI: string }>(
    await signInDoors().staff.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: withCookies(request.headers, request.cookies),
      asResponse: true,
    }),
  );
  if (!answer.ok) throw refuse('second-step-over');
  return { totpUri: answer.body.totpURI, cookies: [...request.cookies, ...answer.cookies] };
}
