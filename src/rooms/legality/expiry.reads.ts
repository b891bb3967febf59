import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { type CaseKind, halalKinds } from './kinds.rules.ts';
import type { LegalityTables } from './legality.tables.ts';

/** An issued licence that ends. */
export interface EndingLicence {
  id: string;
  kind: CaseKind;
  businessId: string;
  businessName: string;
  ownerName: string;
  area: string | null;
  number: string;
  /** 'YYYY-MM-DD', its last day. */
  validUntil: string;
  /** When its owner was told. */
  toldOn: string | null;
}

/**
 * Licences whose last day is not after `until` and which nothing renews: neither an open case of the same kind nor one
 * issued later. The two halal ways count as one.
 */
const ending = (ctx: Ctx, until: string) =>
  tablesOf<LegalityTables>(ctx)
    .selectFrom('legality.case_file as c')
    .select(['c.id', 'c.kind', 'c.business_id as businessId', 'c.business_name as businessName'])
    .select(['c.owner_name as ownerName', 'c.area', sql<string>`c.number`.as('number')])
    .select([sql<string>`c.valid_until`.as('validUntil'), 'c.expiry_told_on as toldOn'])
    .where('c.city', '=', ctx.city)
    .where('c.state', '=', 'issued')
    .where('c.valid_until', '<=', until)
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT FROM legality.case_file n
        WHERE n.city = c.city AND n.business_id = c.business_id AND n.id <> c.id
          AND n.state <> 'stopped'
          AND (n.renews = c.id OR (c.kind <> 'trademark' AND n.opened_at > c.opened_at AND (n.kind = c.kind
            OR (n.kind = ANY(${[...halalKinds]}::text[]) AND c.kind = ANY(${[...halalKinds]}::text[]))))))`,
    );

/** Licences that end by a day or have ended, soonest first; only within the remit. */
export async function listEnding(ctx: Ctx, { until, remit }: { until: string; remit?: readonly string[] }) {
  return ending(ctx, until)
    .$if(remit !== undefined && !remit.includes(ctx.city), (query) =>
      query.where((eb) =>
        eb.or([
          eb('c.area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('c.area', '=', code), eb('c.area', 'like', `${code}.%`)]),
        ]),
      ),
    )
    .orderBy('c.valid_until')
    .orderBy('c.id')
    .execute();
}

/** Licences of some businesses that end by a day or have ended, soonest first. */
export async function listEndingOf(
  ctx: Ctx,
  { until, businessIds }: { until: string; businessIds: readonly string[] },
) {
  return ending(ctx, until)
    .where(sql<boolean>`c.business_id = ANY(${[...businessIds]}::uuid[])`)
    .orderBy('c.valid_until')
    .execute();
}

/** Licences that end from `today` to `soon` and whose owner was not told yet. */
export async function listToRemind(ctx: Ctx, { today, soon }: { today: string; soon: string }) {
  return ending(ctx, soon)
    .where('c.valid_until', '>=', today)
    .where('c.expiry_told_on', 'is', null)
    .orderBy('c.valid_until')
    .forUpdate('c')
    .execute();
}
