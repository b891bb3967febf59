import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listConsentEntries } from './consent.reads.ts';
import { type ConsentEntry, type ConsentSubject, type Purpose, standingOf } from './consent.rules.ts';
import { appendConsent, lockConsents } from './consent.store.ts';
import { stopUse } from './consent-withdrawn.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';

/**
 * Takes a yes back, as easily as it was given (UU 27/2022 art. 9, 40: processing stops within 3 x 24 hours; here at
 * once, because every use asks the ledger). Refuses when there is no yes to take back (409). Whose subject it is, the
 * caller judges.
 */
export async function withdrawConsent(
  ctx: Ctx,
  input: { subject: ConsentSubject; purpose: Purpose; channel: ConsentEntry['channel'] },
): Promise<void> {
  allow(ctx, 'identity.consent-withdraw');
  const { subject, purpose } = input;
  await inTransaction(ctx, async (tx) => {
    await lockConsents(tx, subject);
    const entries = await listConsentEntries(tx, subject);
    const last = entries.findLast((entry) => entry.purpose === purpose);
    if (!last || standingOf(entries, purpose) !== 'given') throw refuse('consent-not-given');
    const { textVersion } = last;
    await appendConsent(tx, { ...input, textVersion, given: false, withdrawal: true, witnessId: null });
    await stopUse(tx, { subject, purpose });
    await record(tx, 'identity.consent-withdrawn', subject, { purpose, textVersion });
  });
}
