import type { Ctx } from '#platform/ctx.ts';
import { listConsentTexts, type Purpose, recordConsent } from '#rooms/identity/index.ts';
import type { Application } from './selection.reads.ts';

/** What an applicant is asked beyond the application itself; both are off unless ticked. */
export const applyConsents = ['contact-by-whatsapp', 'publish-name'] as const satisfies readonly Purpose[];

/** The sentences asked today, in the reader's language. */
export const consentTexts = (ctx: Ctx) =>
  listConsentTexts(
    ctx,
    applyConsents.map((purpose) => ({ purpose })),
  );

/**
 * Writes the answers of an application into the consent ledger, yes and no alike, and at the counter a third: that
 * someone may apply on the owner's behalf. The helper or officer beside them is the witness.
 */
export async function keepConsents(tx: Ctx, application: Application): Promise<void> {
  const { filledBy, channel, ownerId } = application;
  const answers: { purpose: Purpose; given: boolean }[] = [
    { purpose: 'contact-by-whatsapp', given: application.mayWhatsapp },
    { purpose: 'publish-name', given: application.mayPublishName },
    ...(filledBy ? [{ purpose: 'apply-on-behalf' as const, given: true }] : []),
  ];
  const texts = await listConsentTexts(
    tx,
    answers.map(({ purpose }) => ({ purpose })),
  );
  for (const { purpose, given } of answers) {
    const text = texts.find((one) => one.purpose === purpose);
    if (!text) throw new Error(`No consent text is in use for ${purpose}.`);
    await recordConsent(tx, {
      subject: { type: 'owner', id: ownerId },
      purpose,
      given,
      textVersion: text.version,
      channel,
      ...(filledBy && { witnessId: filledBy }),
    });
  }
}
