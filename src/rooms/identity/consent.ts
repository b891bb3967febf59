import type { Ctx } from '#platform/ctx.ts';
import { listConsentEntries, listConsentTexts } from './consent.reads.ts';
import { type ConsentEntry, type ConsentSubject, purposes, type Standing, standingOf } from './consent.rules.ts';
import { allow } from './identity.permissions.ts';

/** A purpose with the words that were answered (or would be asked today) and where it stands. */
export interface ConsentOf {
  purpose: string;
  standing: Standing;
  sentence: string;
  refused: string;
  last?: ConsentEntry;
}

/**
 * Every purpose with a subject's standing. Whether the reader may see this subject is judged by the caller: only a later
 * room knows whose owner or business it is.
 */
export async function listConsents(ctx: Ctx, subject: ConsentSubject): Promise<ConsentOf[]> {
  allow(ctx, 'identity.consent-read');
  const entries = await listConsentEntries(ctx, subject);
  const lasts = purposes.map((purpose) => ({
    purpose,
    last: entries.findLast((entry) => entry.purpose === purpose),
  }));
  const texts = await listConsentTexts(
    ctx,
    lasts.map(({ purpose, last }) => ({ purpose, version: last?.textVersion })),
  );
  return lasts.flatMap(({ purpose, last }) => {
    const text = texts.find((one) => one.purpose === purpose);
    if (!text) return [];
    return [{ purpose, standing: standingOf(entries, purpose), sentence: text.sentence, refused: text.refused, last }];
  });
}

/** Whether a purpose stands at yes today: for work that needs the answer and shows nothing. */
export async function hasConsent(ctx: Ctx, subject: ConsentSubject, purpose: ConsentOf['purpose']): Promise<boolean> {
  allow(ctx, 'identity.consent-read');
  return standingOf(await listConsentEntries(ctx, subject), purpose) === 'given';
}
