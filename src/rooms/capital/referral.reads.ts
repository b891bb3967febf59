import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { CapitalTables } from './capital.tables.ts';
import type { Turn } from './referral.rules.ts';

const db = (ctx: Ctx) => tablesOf<CapitalTables>(ctx);

const columns = [
  'id',
  'state',
  'waits_for as waitsFor',
  'waits_since as waitsSince',
  'business_id as businessId',
  'business_name as businessName',
  'owner_name as ownerName',
  'area',
  'source',
  'lender',
  'amount',
  'purpose',
  'consent_until as consentUntil',
  'consent_at as consentAt',
  'consent_channel as consentChannel',
  'consent_witness as consentWitness',
  'sent_at as sentAt',
  'asked',
  'reason',
  'offer_amount as offerAmount',
  'offer_months as offerMonths',
  'offer_instalment as offerInstalment',
  'offer_price as offerPrice',
  'offer_security as offerSecurity',
  'disbursed_on as disbursedOn',
  'check_due as checkDue',
  'check_told_on as checkToldOn',
  'outcome',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'locale',
  'changed_by as changedBy',
  'version',
] as const;

export type Referral = Awaited<ReturnType<typeof getReferral>>;

/** Which referrals a list shows; open ones only unless `over`. */
export interface ReferralFilter {
  businessIds?: readonly string[];
  waitsFor?: Turn;
  /** Area codes the reader answers for; a referral without an area is everyone's. */
  remit?: readonly string[];
  over?: boolean;
}

const referrals = (ctx: Ctx) => db(ctx).selectFrom('capital.referral').select(columns).where('city', '=', ctx.city);

/** One referral; nothing where it is not of this city. */
export const findReferral = (ctx: Ctx, id: string) => referrals(ctx).where('id', '=', id).executeTakeFirst();

/** One referral; refuses 404 when it is not of this city. */
export async function getReferral(ctx: Ctx, id: string) {
  const referral = await findReferral(ctx, id);
  if (!referral) throw notFound();
  return referral;
}

/** Referrals, those that wait longest first, then those that are over, newest first. */
export function listReferrals(ctx: Ctx, filter: ReferralFilter, limit = 200): Promise<Referral[]> {
  const { businessIds, waitsFor, remit, over } = filter;
  return referrals(ctx)
    .$if(!over, (query) => query.where('closed_at', 'is', null))
    .$if(waitsFor !== undefined, (query) => query.where('waits_for', '=', waitsFor as Turn))
    .$if(businessIds !== undefined, (query) =>
      query.where(sql<boolean>`business_id = ANY(${[...(businessIds ?? [])]}::uuid[])`),
    )
    .$if(remit !== undefined && !remit.includes(ctx.city), (query) =>
      query.where((eb) =>
        eb.or([
          eb('area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('area', '=', code), eb('area', 'like', `${code}.%`)]),
        ]),
      ),
    )
    .orderBy(sql`closed_at DESC NULLS FIRST`)
    .orderBy('waits_since')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** What happened in a referral, in order. */
export function listEvents(ctx: Ctx, referralId: string) {
  return db(ctx)
    .selectFrom('capital.event')
    .select(['move', 'at', 'actor_name as actorName', 'actor_kind as actorKind', 'text'])
    .where('city', '=', ctx.city)
    .where('referral_id', '=', referralId)
    .orderBy('seq')
    .execute();
}
