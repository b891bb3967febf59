import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { port } from '#platform/port.ts';
import { duringRequest, signInDoors, signInKey } from './auth.ts';
import { allow } from './identity.permissions.ts';
import { readAnswer } from './library-answer.ts';

/** Carries a code to a phone, in the transaction it is made in. Refuses where no channel can carry codes. */
export type CodeCarrier = (tx: Ctx, message: { phone: string; code: string }) => Promise<void>;

const carrier = port<CodeCarrier | undefined>(undefined);

/**
 * Subscription: who carries codes to phones. Messages are a later room's work, so it registers itself here
 * (`src/subscriptions.ts`).
 */
export function onPhoneCode(carry: CodeCarrier): void {
  carrier.now = carry;
}

const soon = { name: 'phone-code-sent', points: 3, seconds: 15 * 60 };
const today = { name: 'phone-code-sent-today', points: 10, seconds: 24 * 60 * 60 };

/**
 * Sends a new code of six digits to a phone (E.164); it is good for 15 minutes and replaces the one before.
 * Refuses more than three codes in 15 minutes or ten in a day (429, with the time).
 */
export async function requestPhoneCode(ctx: Ctx, phone: string): Promise<void> {
  allow(ctx, 'identity.sign-in');
  const key = signInKey(ctx.city, phone);
  await limitRate(soon, key);
  await limitRate(today, key);
  await inTransaction(ctx, async (tx) => {
    const deliver = async (code: string) => {
      if (!carrier.now) throw new Error('Nobody carries codes: src/subscriptions.ts was not loaded.');
      await carrier.now(tx, { phone, code });
    };
    const answer = await readAnswer(
      await duringRequest({ deliver }, () =>
        signInDoors().phone.api.sendPhoneNumberOTP({ body: { phoneNumber: key }, asResponse: true }),
      ),
    );
    if (!answer.ok) throw new Error(`The sign-in library refused to make a code: ${answer.code}`);
  });
}
