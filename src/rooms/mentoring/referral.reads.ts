import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { Need, Origin } from './needs.rules.ts';
import type { PlanTables } from './plan.tables.ts';

/** A business that asks, or for which is asked, to be mentored. */
export interface Referral {
  id: string;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string;
  area: string;
  origin: Origin;
  needs: Need[];
  wish: string;
  state: 'waiting' | 'taken' | 'declined';
  trackId: string | null;
  answer: string | null;
  byName: string;
  at: Date;
  answeredAt: Date | null;
}

/** Referrals, the oldest first; `remit` holds area codes. */
export function listReferrals(
  ctx: Ctx,
  filter: { id?: string; state?: Referral['state']; remit?: readonly string[]; businessIds?: readonly string[] },
): Promise<Referral[]> {
  let query = tablesOf<PlanTables>(ctx)
    .selectFrom('mentoring.referral')
    .select([
      'id',
      'business_id as businessId',
      'owner_id as ownerId',
      'owner_name as ownerName',
      'business_name as businessName',
      'area',
      'origin',
      'needs',
      'wish',
      'state',
      'track_id as trackId',
      'answer',
      'by_name as byName',
      'at',
      'answered_at as answeredAt',
    ])
    .where('city', '=', ctx.city);
  const { id, state, remit, businessIds } = filter;
  if (id) query = query.where('id', '=', id);
  if (state) query = query.where('state', '=', state);
  if (businessIds) query = query.where(sql<boolean>`business_id = ANY(${[...businessIds]}::uuid[])`);
  if (remit)
    query = query.where((eb) =>
      eb.or([
        ...remit.map((code) => sql<boolean>`(area = ${code} OR starts_with(area, ${`${code}.`}))`),
        sql<boolean>`false`,
      ]),
    );
  return query.orderBy('at').orderBy('id').limit(300).execute();
}

/** One referral; 404 when it is unknown or of another city. */
export async function getReferral(ctx: Ctx, id: string): Promise<Referral> {
  const [referral] = await listReferrals(ctx, { id });
  if (!referral) throw notFound();
  return referral;
}
