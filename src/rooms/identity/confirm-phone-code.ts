import type { Context } from 'hono';
import { addMinutes } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { forgiveRate, limitRate, tooManyUntil } from '#platform/http/rate-limit.ts';
import { isProduction } from '#platform/mode.ts';
import { codeMinutes, duringRequest, signInDoors, signInKey } from './auth.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';
import { actorOf, nobody } from './identity.rules.ts';
import { readAnswer } from './library-answer.ts';
import { findPersonByPhone } from './people.reads.ts';
import { upsertPhonePerson } from './people.store.ts';
import { requestPhoneCode } from './request-phone-code.ts';
import { cookiesOf, forgetPeople, setCookies } from './session.ts';

const tries = { name: 'phone-code-tried', points: 5, seconds: codeMinutes * 60 };

interface PhoneAnswer {
  /** E.164. */
  phone: string;
  /** As typed; spaces and dashes are ignored. */
  code: string;
  /** The phone is not the owner's own: the session ends when the browser is closed, at latest after 12 hours. */
  sharedPhone?: boolean;
}

/**
 * Checks a code against the last one sent and returns as whom its sender acts, with the cookies of the new session.
 * Refuses a wrong code (422, field `kode`), one older than 15 minutes (422; a new one is on its way), more than five
 * tries in 15 minutes (429 with the time), and somebody switched off (422).
 */
export async function checkPhoneCode(
  ctx: Ctx,
  given: PhoneAnswer,
  options: { headers?: Headers; openSession?: boolean } = {},
): Promise<{ actor: Actor; cookies: string[] }> {
  allow(ctx, 'identity.sign-in');
  const { phone, sharedPhone = false } = given;
  const key = signInKey(ctx.city, phone);
  await limitRate(tries, key);
  const answer = await readAnswer<{ user: { id: string } }>(
    await duringRequest({ sharedPhone }, () =>
      signInDoors().phone.api.verifyPhoneNumber({
        body: {
          phoneNumber: key,
          code: given.code.replace(/\D/g, ''),
          disableSession: options.openSession === false,
        },
        headers: options.headers ?? new Headers(),
        asResponse: true,
      }),
    ),
  );
  if (answer.code === 'INVALID_OTP') throw refuse('phone-code-wrong');
  if (answer.code === 'TOO_MANY_ATTEMPTS') throw tooManyUntil(addMinutes(ctx.now, codeMinutes));
  if (answer.code === 'OTP_EXPIRED' || answer.code === 'OTP_NOT_FOUND') {
    await requestPhoneCode(ctx, phone);
    throw refuse('phone-code-expired');
  }
  if (!answer.ok) throw new Error(`The sign-in library did not check a code: ${answer.code}`);
  await forgiveRate(tries.name, key);
  await upsertPhonePerson(ctx, phone, answer.body.user.id);
  forgetPeople();
  const person = await findPersonByPhone(ctx, phone);
  const actor = person ? actorOf(person, { production: isProduction(), secondFactor: false, phone }) : nobody;
  if (!person || actor.kind === 'public') throw refuse('switched-off');
  await inTransaction({ ...ctx, actor }, (tx) =>
    record(tx, 'identity.signed-in', { type: 'person', id: person.id }, { by: 'phone-code' }),
  );
  return { actor, cookies: answer.cookies };
}

/**
 * The same for a page: the session's cookies are set on its answer. Where staff or a helper fill in for someone, the
 * phone is proved but no session is opened: it is not theirs. Call it outside a form's transaction (`handleEachPost`):
 * what it does must stay even when the page then refuses.
 */
export async function confirmPhoneCode(c: Context, given: PhoneAnswer): Promise<Actor> {
  const ctx = ctxOf(c);
  const openSession = ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'helper';
  const { actor, cookies } = await checkPhoneCode(ctx, given, { headers: cookiesOf(c), openSession });
  if (openSession) setCookies(c, cookies, { untilClosed: given.sharedPhone });
  // A phone of several people keeps no page for later (`KeepOffline`).
  if (openSession && given.sharedPhone) setCookies(c, ['bersama=1; Path=/; HttpOnly; SameSite=Lax']);
  return actor;
}
