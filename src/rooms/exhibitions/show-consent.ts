import type { Ctx } from '#platform/ctx.ts';
import { type ConsentText, hasConsent, listConsentTexts, recordConsent } from '#rooms/identity/index.ts';

const purpose = 'catalogue-photo';

/** Whether this owner's yes to show photos and number stands. */
export const mayShow = (ctx: Ctx, ownerId: string): Promise<boolean> =>
  hasConsent(ctx, { type: 'owner', id: ownerId }, purpose);

/** The sentence asked today, in the reader's language. */
export async function showSentence(ctx: Ctx): Promise<ConsentText> {
  const [text] = await listConsentTexts(ctx, [{ purpose }]);
  if (!text) throw new Error(`No consent text is in use for ${purpose}.`);
  return text;
}

/** Keeps the owner's yes in the ledger. */
export async function agreeToShow(tx: Ctx, ownerId: string): Promise<void> {
  const { version: textVersion } = await showSentence(tx);
  await recordConsent(tx, {
    subject: { type: 'owner', id: ownerId },
    purpose,
    textVersion,
    channel: 'web',
    given: true,
  });
}
