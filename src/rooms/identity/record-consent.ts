import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listConsentTexts } from './consent.reads.ts';
import type { ConsentEntry, ConsentSubject, Purpose } from './consent.rules.ts';
import { appendConsent, lockConsents } from './consent.store.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';

export interface ConsentAnswer {
  subject: ConsentSubject;
  purpose: Purpose;
  /** The version of the words that were shown or read aloud. */
  textVersion: string;
  channel: ConsentEntry['channel'];
  /** Officer or helper who was present. */
  witnessId?: string;
  given: boolean;
}

/**
 * Writes an answer, yes or no, into the ledger. The controller must be able to prove it (UU 27/2022 art. 24): words,
 * time, channel and witness stay. Refuses words that were never in use (422).
 */
export async function recordConsent(ctx: Ctx, answer: ConsentAnswer): Promise<void> {
  allow(ctx, 'identity.consent-record');
  const { subject, purpose, textVersion, given, channel, witnessId } = answer;
  await inTransaction(ctx, async (tx) => {
    await lockConsents(tx, subject);
    const [text] = await listConsentTexts(tx, [{ purpose, version: textVersion }]);
    if (!text) throw refuse('consent-text-unknown');
    await appendConsent(tx, { ...answer, withdrawal: false, witnessId: witnessId ?? null });
    await record(tx, 'identity.consent-recorded', subject, { purpose, textVersion, given, channel });
  });
}
