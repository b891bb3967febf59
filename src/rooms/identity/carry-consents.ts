import type { Ctx } from '#platform/ctx.ts';
import { listConsentEntries } from './consent.reads.ts';
import { purposes } from './consent.rules.ts';
import { appendConsent, lockConsents } from './consent.store.ts';
import { allow } from './identity.permissions.ts';

/**
 * Two owners turned out to be one: of each purpose the newest answer of either holds. Where the owner that goes answered
 * last, that answer is written for the one that stays, as it was given; the ledger of both is kept.
 */
export async function carryConsents(tx: Ctx, fromOwner: string, intoOwner: string): Promise<void> {
  allow(tx, 'identity.consent-record');
  const subject = { type: 'owner', id: intoOwner } as const;
  await lockConsents(tx, subject);
  const [theirs, own] = await Promise.all([
    listConsentEntries(tx, { type: 'owner', id: fromOwner }),
    listConsentEntries(tx, subject),
  ]);
  for (const purpose of purposes) {
    const last = theirs.findLast((entry) => entry.purpose === purpose);
    const before = own.findLast((entry) => entry.purpose === purpose);
    if (!last || (before && before.at >= last.at)) continue;
    const { textVersion, given, withdrawal, channel } = last;
    await appendConsent(tx, { subject, purpose, textVersion, given, withdrawal, channel, witnessId: null });
  }
}
