import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { hasConsent, listConsentTexts, recordConsent, withdrawConsent } from '#rooms/identity/index.ts';
import { refuse } from './capital.refusals.ts';
import type { ConsentChannel } from './capital.tables.ts';
import type { Referral } from './referral.reads.ts';

const purpose = 'share-with-bank' as const;
const subjectOf = ({ businessId }: Pick<Referral, 'businessId'>) => ({ type: 'business' as const, id: businessId });

/** The sentence an owner is asked today, with what happens after a no. */
export async function consentText(ctx: Ctx) {
  const [text] = await listConsentTexts(ctx, [{ purpose }]);
  return text;
}

/** Writes the owner's yes into the ledger, with the words that were shown or read aloud. */
export async function giveConsent(tx: Ctx, referral: Referral, channel: ConsentChannel): Promise<void> {
  const text = await consentText(tx);
  if (!text) throw refuse('no-consent');
  const witnessId = channel === 'web' ? undefined : tx.actor.id;
  await recordConsent(tx, {
    subject: subjectOf(referral),
    purpose,
    textVersion: text.version,
    channel,
    witnessId,
    given: true,
  });
}

/** Refuses to hand data on without a yes that stands today, here and in the ledger (409). */
export async function needConsent(tx: Ctx, referral: Referral): Promise<void> {
  if (!(await hasConsent(tx, subjectOf(referral), purpose))) throw refuse('no-consent');
  if (!referral.consentUntil || referral.consentUntil < dayOf(tx.now)) throw refuse('consent-ended');
}

/** Takes the yes back, where one stands. */
export async function takeBackConsent(tx: Ctx, referral: Referral, channel: ConsentChannel): Promise<void> {
  const subject = subjectOf(referral);
  if (await hasConsent(tx, subject, purpose)) await withdrawConsent(tx, { subject, purpose, channel });
}
