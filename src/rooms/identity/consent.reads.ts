import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ConsentEntry, ConsentSubject, Purpose } from './consent.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

/** A consent question in the reader's words. */
export interface ConsentText {
  purpose: Purpose;
  version: string;
  sentence: string;
  /** What happens if the answer is no. */
  refused: string;
}

/** Answers of a subject, oldest first. */
export function listConsentEntries(ctx: Ctx, subject: ConsentSubject): Promise<ConsentEntry[]> {
  return tablesOf<IdentityTables>(ctx)
    .selectFrom('identity.consent')
    .select([
      'purpose',
      'text_version as textVersion',
      'given',
      'withdrawal',
      'channel',
      'recorded_by as recordedBy',
      'at',
    ])
    .where('city', '=', ctx.city)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Owners whose last answer to a purpose is yes: for news to many, where asking one by one takes too long. */
export async function listConsentingOwners(ctx: Ctx, purpose: Purpose): Promise<Set<string>> {
  const rows = await tablesOf<IdentityTables>(ctx)
    .selectFrom('identity.consent')
    .distinctOn('subject_id')
    .select(['subject_id as id', 'given'])
    .where('city', '=', ctx.city)
    .where('subject_type', '=', 'owner')
    .where('purpose', '=', purpose)
    .orderBy('subject_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Set(rows.filter(({ given }) => given).map(({ id }) => id));
}

/** The wording in use today of each purpose asked for. A version asked for by name is found whatever the day. */
export async function listConsentTexts(
  ctx: Ctx,
  wanted: { purpose: Purpose; version?: string }[],
): Promise<ConsentText[]> {
  const day = dayOf(ctx.now);
  const rows = await tablesOf<IdentityTables>(ctx)
    .selectFrom('identity.consent_text')
    .selectAll()
    .where(
      'purpose',
      'in',
      wanted.map(({ purpose }) => purpose),
    )
    .orderBy('valid_from', 'desc')
    .execute();
  return wanted.flatMap(({ purpose, version }) => {
    const row = rows.find(
      (text) =>
        text.purpose === purpose &&
        (version
          ? text.version === version
          : text.valid_from <= day && (text.valid_to === null || day <= text.valid_to)),
    );
    if (!row) return [];
    const english = ctx.locale === 'en';
    return [
      {
        purpose,
        version: row.version,
        sentence: english ? row.sentence_en : row.sentence_id,
        refused: english ? row.refused_en : row.refused_id,
      },
    ];
  });
}
